# Completion of dabiao and check for fish.
function __dabiao_complete
    set -l program dabiao
    set -l typed (commandline -poc)
    if string match -q '*/*' -- $typed[1] # .venv/bin/check: its neighbour answers
        set program (string replace -r '[^/]*$' dabiao -- $typed[1])
        set program (string replace -r '^~/' $HOME/ -- $program)
    end
    set -l line (commandline -cp | string collect)
    set -l answers (env _DABIAO_COMPLETE=complete_fish _TYPER_COMPLETE_ARGS="$line" $program 2>/dev/null)
    if test (count $answers) -gt 0
        printf '%s\n' $answers
        return
    end
    # csv=report: the name of a file stands behind the sign.
    set -l word (commandline -ct)
    set -l head (string match -r '^[^=]*=' -- $word)
    for file in (__fish_complete_path (string replace -r '^[^=]*=' '' -- $word))
        echo "$head$file"
    end
end
complete --command dabiao --no-files --arguments '(__dabiao_complete)'
complete --command check --no-files --arguments '(__dabiao_complete)'
