"""What is done with things: the verbs that stand before what is counted."""

import re

VERB = re.compile(
    r"(?:新开工建设|开工建设|建成通车|建成投产|建成投用|建成运营|改造提升|新建改建|新改扩建|新改建|改扩建|新建|续建|改造|建成|建设|"
    r"培育|实施|完成|开工|投产|举办|引进|培训|推进|推动|组织|开展|创建|打造|布局|启动|新增|增加|支持|加快|抓好|办好|"
    r"落实|谋划|争创|整治|修复|治理|认定|选派|发放|推广|提速|争取|形成|招引|新培育|培养|净增|提供|吸纳|发展|开设|发布|释放|加装|通车|建好|编制|研制|升级|攻克|遴选|选育|建优|做优|做强|设立|建立|制定|更新|新设|力争|"
    r"引导|惠及|动员|带动|吸引|帮助|资助|招募|帮扶|扶持|推出|评选|征集|解决|化解|处置|关停|清退|淘汰|安装|迁建|"
    r"开通|签约|落地|孵化|选树|命名|配备|购置|投放|种植|组建|成立|集聚)"
)
_FIRST_VERBS = re.compile(rf"(?:{VERB.pattern})++")
LAST_VERB = re.compile(rf"((?:{VERB.pattern})++)(?:全[省市区县国])?$")


def doing(name: str) -> str:
    """What a name says is done: 更新改造 of 更新改造道路."""
    begins = _FIRST_VERBS.match(name)
    return begins[0] if begins else ""
