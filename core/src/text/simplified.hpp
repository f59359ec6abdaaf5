#pragma once
// Traditional characters that are frequent in names, each followed by the simplified form that
// mainland documents print (Unicode Han Database, kSimplifiedVariant).

#include <string_view>

namespace verify {

inline constexpr std::u16string_view simplified_pairs =
    u"張张陳陈劉刘楊杨趙赵黃黄吳吴孫孙馬马鄭郑謝谢許许鄧邓馮冯蕭萧葉叶蘇苏呂吕盧卢蔣蒋賈贾閻阎鍾钟"
    u"譚谭陸陆韋韦龍龙萬万錢钱湯汤賴赖龐庞顧顾嚴严莊庄顏颜聶聂齊齐賀贺鄒邹羅罗關关華华曉晓麗丽國国"
    u"偉伟強强軍军傑杰義义鳳凤蘭兰紅红輝辉瓊琼維维紹绍綱纲東东慶庆廣广愛爱懷怀時时書书會会榮荣樂乐"
    u"樹树歐欧漢汉澤泽濤涛營营瑩莹瑤瑶畢毕禮礼穎颖紀纪聖圣聰聪興兴蓮莲藝艺訓训詩诗誠诚諾诺謙谦讓让"
    u"貞贞貴贵賓宾賢贤輪轮連连進进運运遠远鈞钧銀银銘铭銳锐鋒锋錦锦鋼钢鎮镇鐵铁長长陽阳雙双雲云電电"
    u"靜静韓韩順顺領领風风飛飞駿骏騰腾魯鲁鮑鲍鳴鸣鴻鸿鵬鹏鶴鹤麥麦齡龄龔龚劍剑勝胜勛勋單单喬乔園园"
    u"團团堅坚壯壮夢梦學学寧宁實实寶宝對对師师衛卫憲宪優优";
static_assert(simplified_pairs.size() % 2 == 0);

}  // namespace verify
