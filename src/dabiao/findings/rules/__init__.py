"""The rules by subject. A rule is one entry: code, severity, message, explanation, example, remedy.

After a change, write the pages anew that are made of them: ``docs/rules.md`` and ``docs/rules.zh.md``.
"""
