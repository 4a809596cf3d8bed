/** The surnames most people bear, the commonest first. Our own order after the published counts. */
export const SURNAMES = `
王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白
孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施樊葛庞邢齐殷翟安颜倪牛温芦俞季章鲁岳耿左柴伍庄欧关焦柳聂
甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷曲盛冉翁蓝路游辛靳管柏鲍华喻祁蒲解牟滕屈苟饶艾卓尤穆车房苑丛宫阎边初佟苏辛管祝滕冀
景卜代桂闵鹿刁窦佘池储宗嵇应冷项闻郁耿狄米贝明臧计伏柯占仇费廉岑薄晏柏水章云奚郎鲁昌花俞酆鲍史唐廉乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹
`;

/** Surnames of two characters. */
export const COMPOUND_SURNAMES = `欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 宇文 长孙 轩辕 端木 南宫 西门 申屠 呼延 赫连 澹台 独孤 完颜 纳兰 拓跋 闾丘 司空 钟离 百里 东郭 万俟 濮阳 淳于 单于 太史 仲孙 公冶 鲜于`;

/** Surnames that are read otherwise than the word. */
export const SURNAME_READINGS: Readonly<Record<string, string>> = {
  单: 'shan',
  解: 'xie',
  仇: 'qiu',
  区: 'ou',
  查: 'zha',
  任: 'ren',
  曾: 'zeng',
  盖: 'ge',
  华: 'hua',
  朴: 'piao',
  翟: 'zhai',
  尉迟: 'yu chi',
  万俟: 'mo qi',
  长孙: 'zhang sun',
  单于: 'chan yu',
  澹台: 'tan tai',
  冼: 'xian',
  缪: 'miao',
  员: 'yun',
  乐: 'yue',
  纪: 'ji',
  繁: 'po',
  折: 'she',
  种: 'chong',
  秘: 'bi',
  召: 'shao',
  卜: 'bu',
  柏: 'bai',
  薄: 'bo',
  车: 'che',
  覃: 'qin',
  宓: 'fu',
  佘: 'she',
};

/** Characters of given names, the commonest first, of all ages: 桂英, 建国, 子轩. Our own order. */
export const GIVEN = `
英华玉秀明珍文芳兰国春桂荣平丽红金建军海伟强霞云敏静燕梅娟艳凤志永小德龙琴杰林晓生飞辉涛刚成玲忠新宝光洪福清波勇超俊翠素淑树立东学凯峰宏
爱莲祥庆亮鹏斌磊宇洋娜雪琳慧莉萍香瑞兴胜振世全义长根山江民利中安康宁宾彬毅豪浩天佳欣怡婷悦雨晨子轩涵梓思嘉佩颖倩蕾薇萌月蓉菊花巧彩银凡旭阳
昌盛正启维继绍景泽润家大有万千元三双喜顺和贵财富寿善良仁礼智信孝廉恩守友保卫先进步升培栋柱梁木材石铁钢锋钧铭鑫鸿鹤翔雁凌霄昊天朗晖昱晴岚峻岩
岭川河湖洁冰霜露虹霓电雷震霆风帆航舟远航志道达通连会来增加广运亚京沪津冀鲁晋豫湘粤琼蜀秦娥娣妹姣姗婉媛嫦仪贞贤惠勤俭朴素洁纯真善美好乐欢怀
书画诗琪瑶瑾瑜琦珊珠玛玮璐璇莹芝芬芹苹茹荷莎菲萱蓓蔓蕊薪茂苗叶松柏竹杨柳桃李杏枫桐楠梓楚森焕炳炎烨煜灿耀焱熙照景星辰斗晶宸昂晋冬秋夏季
凤鸾鸣燕莺雀鹰虎豹骏马驰骋腾跃奋发拥军爱民援朝跃进卫东红卫兵解放胜利和平团结友谊建设立新开放改革
`;

/** Characters of names that only sound, of peoples in China: 买买提, 古丽, 扎西, 巴特尔. Our own order. */
export const SOUNDS = `
阿尔买提江木拉力古丽艾吐热依不都合麦苏逊斯曼巴图格根布仁扎西卓玛次仁多吉达娃央金旦增洛桑平措索朗白玛特日勒其木额娜莎帕夏孜亚克
`;
