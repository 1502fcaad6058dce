"""How a table was read, in the shape in which JSON has it."""

from typing import Any

from dabiao.model.reading import TableReading


def reading_as_json(reading: TableReading) -> dict[str, Any]:
    """The reading of a table as plain values."""
    return {
        "file": reading.file,
        "sheet": reading.sheet or None,
        "headers": list(reading.headers),
        "last_line": reading.last,
        "dimensions": {
            field.value: {
                "source": where.source,
                "columns": list(where.columns),
                "text": where.text,
            }
            for field, where in reading.dimensions.items()
        },
        "columns": [
            {
                "column": column.number,
                "header": column.header,
                "use": column.use,
                "field": column.field,
                "figures": column.figures,
            }
            for column in reading.columns
        ],
        "used": reading.used,
        "left_out": {why.value: count for why, count in reading.left_out.items()},
    }
