"""What calamine refuses or leaves out, written anew so that it reads it; one file per kind of workbook.

One cell that calamine does not know makes it refuse the workbook, a number with a comment in it is cut
off, and a stray cell in the last corner of a sheet would need 700 GB. A workbook that is as it should
be is not touched.
"""
