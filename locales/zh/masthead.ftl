# The first page: masthead, item lines, foot. ° marks wording inferred, not seen in an official document.
# Between digits and characters nothing is typed: the typesetter sets the space.

organization = 联合国
organ-general-assembly = 大会
organ-security-council = 安全理事会
organ-economic-and-social-council = 经济及社会理事会

# The distribution block is printed in English, with an English date (un-format 4.1, 14 B).
distribution-general = Distr.: General
# ° inferred
distribution-limited = Distr.: Limited
# ° inferred
distribution-restricted = Distr.: Restricted
language-name = Chinese
# ° inferred
language-only = Chinese only
original = Original: { $languages }
original-separator = /
original-ar = Arabic
original-en = English
original-es = Spanish
original-fr = French
original-ru = Russian
original-zh = Chinese
# ° inferred
advance-unedited = 未经编辑的预发本
# ° inferred
advance-edited = 预发本

session-name = { $ordinal }届会议
session-annual = { $year }年届会
# The date stands first.
place-and-dates = { $dates }，{ $place }

# The asterisk stands after the name of the agenda, not at the end of the line.
item-preliminary-list = { $marked ->
    [yes] 暂定项目表{ $mark } 项目{ $items }
   *[no] 暂定项目表项目{ $items }
 }
item-provisional = { $marked ->
    [yes] 临时议程{ $mark } 项目{ $items }
   *[no] 临时议程项目{ $items }
 }
item-adopted = 议程项目{ $items }
item-with-letter = { $item }({ $letter })
list-pair = { $first }和{ $last }
list-comma = { $first }、{ $last }
# The title of a subitem after that of its item: $item, $subitem
item-and-subitem = { $item }：{ $subitem }

# ° inferred
recycle = 请回收
# ° inferred
qr-alt = 二维码：{ $url }
