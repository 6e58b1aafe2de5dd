body = 公共行政专家委员会
place = 纽约
item-1 = 通过议程
item-2 = 会议档案
