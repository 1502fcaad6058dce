#compdef dabiao check
# Completion of dabiao and check for zsh; to be sourced in ~/.zshrc, or put into $fpath as _dabiao.
_dabiao() {
    local program=dabiao line value
    local -a answers described
    if [[ $words[1] == */* ]]; then  # .venv/bin/check: its neighbour answers
        program="${words[1]:h}/dabiao"
        program="${program/#\~\//$HOME/}"
    fi
    answers=("${(@f)$(env _DABIAO_COMPLETE=complete_zsh \
        _TYPER_COMPLETE_ARGS="${words[1,CURRENT-1]} $PREFIX" "$program" 2>/dev/null)}")
    answers=(${answers:#})
    if (( ! $#answers )); then
        compset -P '*='
        _files
        return
    fi
    for line in $answers; do
        value=${line%%$'\t'*}
        if [[ $line == *$'\t'* ]]; then
            described+=("${value//:/\\:}:${line#*$'\t'}")
        else
            described+=("${value//:/\\:}")
        fi
    done
    if [[ ${answers[1]%%$'\t'*} == *= ]]; then
        _describe '' described -S ''
    else
        _describe '' described
    fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _dabiao "$@"
else
    if (( ! $+functions[compdef] )); then
        autoload -Uz compinit
        compinit
    fi
    compdef _dabiao dabiao check
fi
