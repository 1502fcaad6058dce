"""The report as a page: values for its template, charts as SVG. Imported when a page is written."""
