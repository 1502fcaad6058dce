"""The output formats, one file each: name, file endings, and a method for each kind of output."""
