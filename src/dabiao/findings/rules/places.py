"""What is odd about the names in the column of places, where every place is judged."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

UNKNOWN_PLACE = Rule(
    code="D263",
    name="unknown-place",
    severity=Severity.WARNING,
    message=Words(
        "no place '{place}' is known in {own}, and it is judged as a place of its own{hint}",
        "不知道{own}有“{place}”，已按一个单独的地区判定{hint}",
    ),
    title=Words("Unknown place", "未知地区"),
    explanation=Words(
        (
            "`--region all` judges every place that the table names. This name is not in the "
            "register of divisions, nor a usual name of a part (市区, 高新区). If it is misspelt, "
            "the place that is meant counts as not reported. Said once for each name."
        ),
        (
            "`--region all` 判定表中出现的每个地区。该名称不在行政区划名录中，也不是“市区”“高新区”"
            "之类的通称。若为误写，其所指地区的目标将按缺报处理。每个名称只提示一次。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位,地区\n地区生产总值,6.4,%,石家装"),
        output=Words(
            (
                "actuals.csv:2:4: D263 no place '石家装' is known in Hebei, and it is judged as a "
                "place of its own; did you mean 石家庄市?"
            ),
            (
                "actuals.csv:2:4: D263 不知道河北省有“石家装”，已按一个单独的地区判定；"
                "是否为“石家庄市”？"
            ),
        ),
        command="check hebei-2023 actuals.csv --region all",
    ),
    remedy=Words(
        (
            "Write the official name, or the six-digit code. A name of your own is judged all the "
            "same; `--ignore D263` silences this."
        ),
        "改写为正式名称或六位区划代码。确为自定地区的，照常判定，可加 `--ignore D263` 不再提示。",
    ),
)

PLACE_ELSEWHERE = Rule(
    code="D264",
    name="place-elsewhere",
    severity=Severity.WARNING,
    message=Words(
        "{place} is not in {own}, by whose targets it is judged",
        "“{place}”不属于{own}，却按{own}的目标判定",
    ),
    title=Words("Place of another region", "其他地区所属的地区"),
    explanation=Words(
        (
            "A place was asked for, by its name or by `--region all`, that lies outside the region "
            "of the document. Targets bind the places of their region; of others the verdict is a "
            "comparison and nothing more. Said once for each place."
        ),
        (
            "以地区名或 `--region all` 要求判定的某个地区，不在文件所属地区之内。目标只约束本地区；"
            "对外地的判定仅有比较意义。每个地区只提示一次。"
        ),
    ),
    example=Example(
        given=same_words("指标,实际值,单位,地区\n地区生产总值,6.4,%,上海市"),
        output=Words(
            ("actuals.csv:2:4: D264 上海市 is not in Hebei, by whose targets it is judged"),
            "actuals.csv:2:4: D264 “上海市”不属于河北省，却按河北省的目标判定",
        ),
        command="check hebei-2023 actuals.csv --region all",
    ),
    remedy=Words(
        (
            "Delete the rows, name the places to judge (`--region NAME`), or use the document of "
            "that place. Where the comparison is meant, `--ignore D264`."
        ),
        (
            "删去这些行，或逐个指定要判定的地区（`--region 地区名`），或选用该地区的目标文件。"
            "确要比较的，可加 `--ignore D264`。"
        ),
    ),
)

NO_PLACE = Rule(
    code="D265",
    name="no-place",
    severity=Severity.WARNING,
    message=Words(
        "'{place}' is the name of no place; its rows are not judged",
        "“{place}”不是地区名称，相应各行未参与判定",
    ),
    title=Words("No name of a place", "不是地区名称"),
    explanation=Words(
        (
            "Among the places of a table stand rows that are none: 平均, 小计, 其他. `--region all` "
            "leaves them out. The row of the whole is called 全省, 全市 or 合计. Said once for each "
            "name."
        ),
        (
            "表中地区一栏有的行并不是地区：平均、小计、其他。`--region all` 不判定这些行。"
            "全地区的数据应写“全省”“全市”或“合计”。每个名称只提示一次。"
        ),
    ),
    example=Example(
        given=same_words(
            "指标,实际值,单位,地区\n地区生产总值,6.4,%,石家庄市\n地区生产总值,6.2,%,平均"
        ),
        output=Words(
            "actuals.csv:3:4: D265 '平均' is the name of no place; its rows are not judged",
            "actuals.csv:3:4: D265 “平均”不是地区名称，相应各行未参与判定",
        ),
        command="check hebei-2023 actuals.csv --region all",
    ),
    remedy=Words(
        (
            "Nothing, if the row is no place's. If it is that of the whole region, write the "
            "region's name, or 合计."
        ),
        "该行确不属于某个地区的，不必修改；为全地区数据的，改写为地区名称或“合计”。",
    ),
)

FILE_NAME = Rule(
    code="D272",
    name="file-name",
    severity=Severity.WARNING,
    message=Words(
        "the file is called by {said}, which nothing in it says; its figures were judged as those of {own}",
        "文件名为“{said}”，而表中并未注明；所报数值已按{own}判定",
    ),
    title=Words("File called by another place or period", "文件名为其他地区或时期"),
    explanation=Words(
        (
            "The name of a file decides nothing: whoever saves it calls it as they like. Here it is that "
            "of another place or period, and neither a column nor a line above the table says of which "
            "the figures are. They were taken for those of the document's region and year. Said once "
            "for each file."
        ),
        (
            "文件名不参与判定，保存者可以任意命名。此文件以其他地区或时期命名，而表中的列和表上方的文字均未注明"
            "地区、时期，数值已按目标文件的地区和年份判定。每个文件只提示一次。"
        ),
    ),
    example=Example(
        given=Words(
            "A file 石家庄市.csv that holds:\n指标,实际值,单位\n地区生产总值,6.4,%",
            "文件“石家庄市.csv”的内容：\n指标,实际值,单位\n地区生产总值,6.4,%",
        ),
        output=Words(
            "石家庄市.csv: D272 the file is called by 石家庄市, which nothing in it says; its figures "
            "were judged as those of Hebei",
            "石家庄市.csv: D272 文件名为“石家庄市”，而表中并未注明；所报数值已按河北省判定",
        ),
        command="check hebei-2023 石家庄市.csv",
    ),
    remedy=Words(
        (
            "Add a column 地区 or 时间, or a line such as 地区：石家庄市 above the table. If the file is only "
            "called so, `--ignore D272`."
        ),
        "增加“地区”或“时间”列，或在表上方写明“地区：石家庄市”。只是如此命名的，可加 `--ignore D272`。",
    ),
)
