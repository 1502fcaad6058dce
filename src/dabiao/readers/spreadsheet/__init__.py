"""What a spreadsheet holds, taken apart in a process of its own."""
