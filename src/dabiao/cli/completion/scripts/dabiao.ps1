# Completion of dabiao and check for PowerShell; to be sourced in $PROFILE.
Register-ArgumentCompleter -Native -CommandName dabiao, check -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $line = $commandAst.ToString()
    $length = $cursorPosition - $commandAst.Extent.StartOffset
    if ($length -gt $line.Length) { $line = "$line " } else { $line = $line.Substring(0, $length) }
    $program = 'dabiao'
    $typed = $commandAst.CommandElements[0].ToString()
    if ($typed -match '[\\/]') {  # .venv\Scripts\check: its neighbour answers
        $program = $typed -replace '[^\\/]*$', 'dabiao'
    }
    $env:_DABIAO_COMPLETE = 'complete_powershell'
    $env:_TYPER_COMPLETE_ARGS = $line
    try {
        & $program 2>$null | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            if (-not $help) { $help = $value }
            [System.Management.Automation.CompletionResult]::new(
                $value, $value, 'ParameterValue', $help)
        }
    } finally {
        Remove-Item Env:_DABIAO_COMPLETE, Env:_TYPER_COMPLETE_ARGS
    }
}
