/**
 * A starter table of pinyin without tones: the characters people in a hall need most, commonest first.
 * Our own list, no substitute for a dictionary.
 */
const SYLLABLE_LINES = `
a啊阿 ai爱矮哎挨碍艾 an安按案暗岸 ang昂 ao奥傲熬 ba把八爸吧罢拔坝霸 bai百白败摆拜柏 ban办半班板搬般版伴 bang帮邦棒绑旁
bao报保包宝抱饱暴薄鲍 bei被北备背倍贝杯悲辈 ben本奔笨 beng崩 bi比必毕笔壁币闭避逼彼碧 bian边变便遍编辩鞭 biao表标彪 bie别
bin宾滨彬斌 bing并病兵冰丙 bo博波播伯拨驳薄 bu不部步布补捕 ca擦 cai才财菜采材彩猜裁蔡 can参残惨餐 cang仓藏苍 cao草操曹 ce测册策侧厕
ceng层曾 cha查差茶插叉察 chai拆差柴 chan产缠铲 chang长常场厂唱昌偿尝 chao超朝吵炒抄潮 che车撤彻 chen陈晨沉称尘臣 cheng成城程承称诚乘呈
chi吃持迟池尺赤 chong重冲虫充 chou抽愁丑臭 chu出处初除楚础厨储 chuan传穿船川 chuang窗床创闯 chui吹垂 chun春纯 ci次此词辞刺 cong从丛聪
cu粗促 cui催崔翠 cun村存寸 cuo错措 da大打达答搭 dai代带待贷袋戴 dan但单担蛋胆 dang当党挡档 dao到道倒导刀岛稻盗 de的得地德 deng等登灯邓
di地第底低弟敌抵滴递 dian点电店典垫 diao掉调吊钓 die跌爹 ding定订顶丁钉 diu丢 dong东动懂冬洞栋董 dou都斗豆抖 du度读独都堵毒杜
duan段断短端 dui对队堆 dun顿吨蹲盾 duo多夺躲 e恶饿额俄 en恩 er二而儿耳尔 fa发法罚乏 fan反饭范犯翻烦凡返 fang方房放防访仿坊
fei费飞非肥废 fen分份粉坟奋 feng风丰封峰冯奉 fo佛 fou否 fu父付府负复夫服福附妇富扶傅符 ga嘎 gai该改盖概 gan干感赶敢甘 gang刚岗钢港
gao高告搞稿 ge个各歌哥格割隔革葛 gei给 gen跟根 geng更耕耿 gong工公共供功宫攻巩弓 gou够沟购狗构 gu古故顾固骨姑孤谷估雇 gua挂瓜刮
guai怪拐 guan管关官观馆惯灌 guang光广 gui规贵归鬼桂柜 gun滚 guo国过果锅郭 ha哈 hai还海害孩 han汉喊含汗旱寒韩 hang行航 hao好号浩毫
he和合河何喝荷核贺 hei黑 hen很恨 heng横恒衡 hong红宏洪鸿 hou后候厚侯 hu户护湖胡虎互呼糊 hua话花化划华画 huai坏怀 huan还换环欢
huang黄荒皇慌 hui会回汇惠毁灰辉 hun婚混昏 huo活火或货获 ji机几己记及计级急集基技季际济继寄鸡极挤纪积冀 jia家加价假架甲嫁贾
jian见间件建简检减坚监健兼肩 jiang讲将江奖降姜蒋 jiao叫交教较脚角郊缴焦 jie解结接街节界借姐届戒 jin进近金今尽紧斤仅津锦
jing经京静景警境净井镜敬 jiu就九久旧救酒究 ju据局举居具句距巨剧 juan卷捐 jue觉决绝 jun军均君俊 ka卡 kai开凯 kan看砍刊 kang康抗 kao考靠
ke可科客课克刻 ken肯垦 keng坑 kong空控孔 kou口扣 ku苦库哭 kua跨 kuai快块 kuan款宽 kuang矿况狂 kui亏 kun困昆坤 kuo扩阔 la拉啦
lai来赖 lan兰烂拦蓝 lang郎浪狼 lao老劳 le了乐 lei类累雷泪 leng冷 li里理力李利立离例历礼黎 lia俩 lian连联脸练廉 liang两量粮良亮梁凉辆
liao了料疗辽廖 lie列烈裂 lin林临邻琳 ling领令另灵零岭玲 liu六流留刘柳 long龙隆 lou楼漏娄 lu路录鲁露陆卢 luan乱 lun论轮 luo落罗洛
lv律旅绿率吕 ma妈马吗麻骂 mai买卖麦埋 man满慢 mang忙 mao毛冒贸猫 mei没每美煤妹梅 men们门闷 meng梦孟猛 mi米密迷 mian面免棉 miao苗庙秒
mie灭 min民敏 ming明名命 mo莫磨末 mou某谋 mu母木亩目墓牧 na那拿哪 nai奶耐 nan南男难 nao闹脑 ne呢 nei内 neng能 ni你泥 nian年念 niang娘
niao尿鸟 nie聂 ning宁 niu牛 nong农弄 nu怒努 nv女 nuan暖 nuo挪诺 o哦 ou偶欧 pa怕爬 pai排派牌拍 pan判盘潘 pang旁胖庞 pao跑炮 pei配赔陪培
pen喷盆 peng朋碰棚彭 pi批皮 pian片偏骗 piao票漂 pin品贫拼 ping平评凭 po破坡婆 pu普铺朴 qi起其期气七器企齐欺骑戚 qia恰 qian前钱千签欠迁
qiang强墙抢枪 qiao桥敲乔 qie切且 qin亲侵勤秦 qing请情清青轻庆 qiong穷 qiu求球秋邱 qu去区取渠曲 quan全权圈泉 que却确缺 qun群 ran然染
rang让 rao绕扰饶 re热 ren人认任仁 reng仍 ri日 rong容荣融 rou肉 ru如入 ruan软 rui瑞锐 run润 ruo若弱 sa撒 sai赛 san三散 sang丧桑
sao扫 se色 sen森 sha杀沙啥 shai晒 shan山善闪单 shang上商伤尚 shao少烧绍邵 she社设舍射 shei谁 shen身什神深申审 sheng生省声胜升圣
shi是时事市十实使世师式史石示室失始试施食势 shou收手受守首售 shu书数树属输熟叔 shua刷 shuai摔帅 shuan拴 shuang双霜 shui水谁税睡 shun顺
shuo说 si四死思私司 song送松宋 sou搜 su诉速苏素肃宿 suan算酸 sui岁随虽碎 sun孙损 suo所锁 ta他她它塌 tai太台抬态 tan谈探贪谭 tang堂糖唐汤
tao套逃讨陶 te特 teng疼腾 ti题提体替 tian天田填 tiao条调跳 tie铁贴 ting听停庭 tong同通痛统 tou头投偷 tu土图突 tuan团 tui推退腿 tun屯
tuo拖托脱 wa挖瓦 wai外 wan完万晚湾 wang王网往忘望汪 wei为位委未围卫危维味魏 wen问文闻稳温 weng翁 wo我窝 wu无五物务污屋午武误吴
xi西系习喜细息席析希 xia下夏吓 xian县现先线限险闲 xiang想向相乡项响香箱 xiao小校笑效消销晓肖 xie些写谢协邪 xin心新信辛欣薪
xing行性姓星形兴刑邢 xiong兄雄熊 xiu修秀休 xu许需续徐须 xuan选宣悬 xue学雪血薛 xun询训寻 ya压牙亚 yan言严眼烟验盐延研沿阎 yang样养阳羊杨洋
yao要药腰姚摇 ye也业夜野叶爷 yi一以已意义医议易亿依移艺衣 yin因引银印阴音 ying应英影营迎硬 yong用永勇拥 you有由又友油右游
yu与于雨语育余预玉鱼遇予 yuan元院员原远园圆愿袁 yue月约越岳 yun云运允 za砸杂 zai在再灾载 zan赞暂 zang脏葬 zao早造灶遭 ze则责 zei贼 zen怎
zeng增曾 zha扎炸 zhai宅债摘 zhan站占战展 zhang张长章账涨丈 zhao找照招赵 zhe这者着 zhen真镇针阵振 zheng正政证整争征郑
zhi之只知至制直治支值止指质纸志 zhong中种重众终钟 zhou周州洲 zhu住主助注祝猪朱 zhua抓 zhuan专转砖 zhuang庄装状 zhui追 zhun准 zhuo桌捉
zi自子字资紫 zong总宗 zou走邹 zu组租族足 zuan钻 zui最罪嘴 zun尊 zuo作做坐左座
`;

const WORD_LINES = `
baozhengjin保证金 beizhan被占 buchang补偿 buchangkuan补偿款 cunli村里 cunweihui村委会 chaiqian拆迁 chengbao承包 chengbaodi承包地 dianhua电话
dibao低保 gongzi工资 gongqian工钱 gongshi公示 gongkai公开 hetong合同 hebeisheng河北省 jiejue解决 jiating家庭 jianfang建房
laoban老板 laodong劳动 laoren老人 linju邻居 meiyou没有 nongmin农民 peichang赔偿 qiankuan欠款 qingqiu请求 queren确认
renkou人口 shenqing申请 shouli受理 suning肃宁 suningxian肃宁县 tiaojie调解 tudi土地 tuoqian拖欠 weifang危房 wenti问题 women我们 wojia我家
wuran污染 xianzai现在 xiangzhen乡镇 yijing已经 yizhi一直 yuanqiang院墙 zhaijidi宅基地 zhengdi征地 zhengfu政府 zhengju证据
zhongdi种地 zhuangjia庄稼
`;

const ENTRY = /([a-z]+)([^a-z\s]+)/g;

/** Syllable to its characters, commonest first. */
export const SYLLABLES: ReadonlyMap<string, string> = new Map(
  [...SYLLABLE_LINES.matchAll(ENTRY)].map(([, syllable = '', characters = '']) => [syllable, characters]),
);

/** Words typed as one. */
export const WORDS: readonly { pinyin: string; word: string }[] = [...WORD_LINES.matchAll(ENTRY)].map(
  ([, pinyin = '', word = '']) => ({ pinyin, word }),
);
