# Completion of dabiao and check for bash; to be sourced in ~/.bashrc.
_dabiao_completion() {
    local program=dabiao line
    if [[ $1 == */* ]]; then  # .venv/bin/check: its neighbour answers
        program="${1%/*}/dabiao"
        program="${program/#\~\//$HOME/}"
    fi
    COMPREPLY=()
    while IFS= read -r line; do
        COMPREPLY+=("$line")
    done < <(
        env _DABIAO_COMPLETE=complete_bash _TYPER_COMPLETE_ARGS="${COMP_LINE:0:COMP_POINT}" \
            _DABIAO_WORDBREAKS="$COMP_WORDBREAKS" "$program" 2>/dev/null
    )
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
# Where there is no answer, readline completes the names of files.
complete -o default -F _dabiao_completion dabiao check
