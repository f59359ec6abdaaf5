#pragma once
// Traditional characters that are frequent in names, each followed by the simplified form that
// mainland documents print (Unicode Han Database, kSimplifiedVariant).

#include <string_view>

namespace verify {

inline constexpr std::u16string_view simplified_pairs =
    u"張张陳陈劉刘楊杨趙赵黃黄吳吴孫孙馬马鄭郑謝谢許许鄧邓馮冯蕭萧葉叶蘇苏呂吕盧卢蔣蒋賈贾閻阎鍾钟"
    u"譚谭陸陆韋韦龍龙萬万錢钱湯汤賴赖龐庞顧顾嚴严莊庄顏颜聶聂齊齐賀贺鄒邹羅罗範范關关華华曉晓麗丽"
    u"國国偉伟強强軍军傑杰義义鳳凤蘭兰紅红軒轩輝辉瓊琼綺绮維维緯纬繼继紹绍純纯綸纶緒绪縣县東东來来"
    u"亞亚員员慶庆廣广應应愛爱懷怀戰战拋抛揚扬擇择攬揽時时書书會会條条業业榮荣樂乐樹树樺桦橋桥歐欧"
    u"歡欢歲岁歸归氣气漢汉澤泽濤涛瀟潇燦灿燁烨營营爾尔猶犹獻献現现瑩莹瑤瑶瓏珑畢毕發发盡尽確确禎祯"
    u"禮礼穎颖節节紀纪結结絲丝經经綱纲緣缘練练總总織织習习聖圣聞闻聰聪聲声肅肃興兴舉举蓮莲藍蓝藝艺"
    u"蕓芸處处號号補补見见視视親亲覺觉計计記记訓训設设詩诗誠诚語语誼谊調调論论諾诺謙谦證证譽誉讓让"
    u"貝贝財财貞贞貴贵賓宾賢贤質质輔辅輪轮連连進进運运遠远適适還还邁迈郵邮醫医鈞钧鈺钰銀银銘铭銳锐"
    u"鋒锋錦锦鋼钢錄录鎮镇鏡镜鐵铁長长門门開开間间閔闵陽阳階阶際际雙双雲云電电靜静韓韩順顺須须頌颂"
    u"領领頻频題题願愿風风飛飞駿骏騰腾驥骥魯鲁鮑鲍鳴鸣鴻鸿鵬鹏鶴鹤麥麦點点黨党齡龄龔龚劍剑勁劲務务"
    u"勝胜勵励勛勋區区協协單单喬乔園园圓圆團团堅坚壯壮夢梦學学寧宁實实寶宝將将專专對对導导岡冈嶺岭"
    u"帥帅師师彌弥從从憲宪戀恋撫抚啟启個个倫伦傳传億亿儀仪優优劃划則则創创衛卫裝装";
static_assert(simplified_pairs.size() % 2 == 0);

}  // namespace verify
