/**
 * The words that tell a target from a value on pages, in the languages that messages are read in. The last entry of a list
 * is for scripts without spaces.
 */

/** Mark the number beside them as the platform's target. */
export const TARGET_WORDS = [
  'targets?|goals?|should (?:be|stay)|must (?:be|stay)|requirements?|required|requires?|thresholds?|limits?|benchmarks?|allowed|permitted|needed|standards?',
  'ziele?|zielwerte?|soll|sollte|sollwert|vorgaben?|grenzwerte?|schwellenwerte?|grenze|erlaubt|zulässig',
  'objetivos?|metas?|debe (?:ser|estar)|límites?|permitid[oa]s?|requisitos?|requerid[oa]',
  'objectifs?|cibles?|seuils?|limites?|doit (?:être|rester)|exigée?s?|requise?s?|autorisée?s?',
  'obiettiv[oi]|soglia|deve (?:essere|restare)|richiest[oa]|consentit[oa]|limite',
  'cel|cele|docelow[aye]|próg|progu|wymagan[aeyi]|wymóg|powin(?:ien|na|no)|dozwolon[aey]|limit',
  'deve (?:ser|ficar)|exigid[oa]|requerid[oa]|objetivo',
  'цель|целев(?:ой|ая|ое)|норма|норматив|порог|лимит|допустим(?:о|ый|ая)|требуется|требовани[ея]|долж(?:ен|на|но)(?: быть)?',
  'hedef|hedefi|hedefiniz|sınır|sınırı|eşik|olmalı|olmalıdır|gereken',
  'mục tiêu|yêu cầu|ngưỡng|batas|sasaran',
  '目标值?|目標値?|标准|要求|阈值|上限|下限|允许|許容|基準値?|しきい値|必要',
];

/** Stand before a number that is the bound of a target. */
export const BOUNDS_BEFORE = [
  '[<>≤≥≦≧]=?',
  'under|over|below|above|(?:less|more|fewer|greater|higher|lower) than(?: or equal to)?|at most|at least|no (?:more|less|higher|lower) than|not (?:more|less) than|up to|exceeds?|maximum(?: of)?|minimum(?: of)?|max\\.?|min\\.?',
  'unter|über|weniger als|mehr als|höchstens|mindestens|maximal|minimal|bis zu|kleiner als|größer als|nicht mehr als',
  'menos del?|más del?|menor(?:es)? (?:al?|que|de)|mayor(?:es)? (?:al?|que|de)|inferior al?|superior al?|hasta(?: el)?|al menos|como (?:máximo|mínimo)|por debajo del?|por encima del?|máximo(?: de)?|mínimo(?: de)?|máx\\.?|mín\\.?',
  'moins de|plus de|inférieure?s? à|supérieure?s? à|au moins|au plus|en dessous de|au-dessus de|jusqu.à|maximum(?: de)?|minimum(?: de)?',
  'meno del?l?|più del?l?|inferiore al?l?|superiore al?l?|almeno|al massimo|sotto (?:il|l)|sopra (?:il|l)|massimo|minimo|fino al?l?',
  'poniżej|powyżej|mniej niż|więcej niż|mniejsz[aey] niż|większ[aey] niż|co najmniej|co najwyżej|maks\\.?|maksymalnie|minimalnie|do|od',
  'mais de|abaixo de|acima de|inferior a|superior a|pelo menos|no (?:máximo|mínimo)|até|menor que|maior que',
  '(?:не )?(?:менее|более|ниже|выше|меньше|больше)|до|от|максимум|минимум|макс\\.|мин\\.',
  'en (?:fazla|az|çok)|azami|asgari',
  '(?:kurang|lebih) dari|di (?:bawah|atas)|minimal|maksimal|(?:nhỏ|lớn|ít|nhiều|cao|thấp) hơn|dưới|trên|tối (?:đa|thiểu)',
  '低于|高于|小于|大于|少于|多于|不超过|不低于|不高于|不少于|至少|最多|最低|最高|最大|最小|超过|未满',
];

/** Stand behind a number that is the bound of a target. */
export const BOUNDS_BEHIND = [
  '\\+',
  '(?:or|and) (?:less|lower|fewer|more|higher|above|below|better|under|over)|maximum|minimum|max|min',
  'oder (?:weniger|mehr|höher|niedriger|darunter|darüber|besser)|und (?:mehr|weniger|höher)',
  'o (?:menos|más|mayor|menor|superior|inferior)|como (?:máximo|mínimo)|máximo|mínimo',
  'ou (?:moins|plus|menos|mais|superior|inferior|maior|menor)|au (?:plus|moins)|no (?:máximo|mínimo)',
  'o (?:meno|più|superiore|inferiore)|al massimo|massimo',
  'lub (?:mniej|więcej|wyżej|niżej)|i (?:mniej|więcej|wyżej)',
  '(?:и|или) (?:менее|более|выше|ниже|меньше|больше)',
  "['’]?\\p{L}{0,4}\\s?(?:altında|üzerinde|(?:az|fazla) olmalı)|(?:ve|veya) (?:altı|üzeri|üstü|daha (?:az|fazla|yüksek|düşük))|['’]?[dt][ea]n (?:az|fazla|düşük|yüksek)",
  '未満|以下|以上|未满|以内|を下回る|を超える|より(?:低|高)い',
];

/** Mark the number beside them as the account's value. */
export const VALUE_WORDS = [
  'current(?:ly)?|actual|your (?:current )?(?:rate|score|performance|value|metric|number|stats?)|value',
  'aktuell(?:er|e|es)?|ist|ist-?wert|derzeit(?:ig(?:er|e))?|ihre? (?:wert|quote|rate|leistung)|wert',
  'actual(?:mente)?|tu (?:valor|tasa|desempeño|rendimiento)|su (?:valor|tasa)|tienes|valor',
  'actuel(?:le)?(?:ment)?|votre (?:taux|valeur|score)|valeur',
  'attuale|attualmente|valore|il tuo (?:tasso|valore)',
  'obecn(?:y|a|ie)|bieżąc[ya]|aktualn[yae]|twój (?:wynik|wskaźnik)|twoja wartość|wartość',
  'atual(?:mente)?|seu (?:valor|desempenho)|sua taxa|você tem',
  'текущ(?:ий|ая|ее)|ваш[ае]? (?:показатель|значение|доля)|значение|факт',
  'mevcut|şu ?anki?|güncel|oranınız|değer(?:iniz)?',
  'saat ini|hiện tại|của bạn',
  '当前(?:值)?|目前|實際|实际(?:值)?|您的|你的|数值|現在(?:値)?|現状|実績|あなたの',
];

/** Say that there is no value. */
export const NO_VALUE_WORDS = [
  'n\\/a|n\\.a\\.|no (?:data|orders?|value|rating|score)(?: yet)?|not (?:available|applicable|enough (?:data|orders)|yet (?:rated|evaluated|available))|insufficient(?: data| volume| orders| history)?|too few (?:orders|sales|reviews)|none yet|not (?:yet )?(?:eligible|evaluated|rated|calculated|reported)(?: yet)?|pending|to be determined|tbd|no (?:sales|reviews|activity|history|transactions)(?: yet)?|not enough (?:sales|reviews|history|transactions|activity)',
  'k\\. ?a\\.|keine (?:daten|angaben?|bestellungen)|nicht (?:verfügbar|anwendbar)|nicht genügend (?:daten|bestellungen|verkäufe)|zu wenige? (?:daten|bestellungen)|noch (?:nicht bewertet|keine (?:daten|bewertung|verkäufe))|nicht (?:bewertet|berechtigt)|entfällt',
  'sin (?:datos|información|ventas|pedidos|actividad|evaluar)|datos insuficientes|no hay (?:suficientes )?(?:datos|ventas|pedidos)|aún no (?:evaluado|hay datos)|no (?:disponible|aplica|aplicable|apto|evaluado|procede)|n\\/d|s\\/d',
  'aucune? (?:donnée|vente|commande)|données insuffisantes|pas (?:de données|assez de (?:données|commandes)|encore évaluée?)|non (?:disponible|applicable|éligible|évaluée?)|s\\. ?o\\.',
  'nessun(?:a vendita| dato| ordine)|dati (?:non disponibili|insufficienti)|non (?:applicabile|disponibile|idoneo|ancora valutato|valutato)|n\\.d\\.',
  'brak (?:danych|zamówień|sprzedaży)|za mało danych|niewystarczające dane|nie (?:dotyczy|oceniono|kwalifikuje się)|jeszcze nie oceniono|niedostępn[eya]',
  'sem (?:dados|informações|vendas|pedidos|atividade)|dados insuficientes|(?:ainda )?não (?:disponível|se aplica|aplicável|avaliad[oa]|elegível|há dados)|indisponível',
  'нет (?:данных|заказов|продаж|оценки)|недостаточно (?:данных|заказов)|ещё не оценен[ао]?|не (?:оценивается|применимо|определено|доступно)|недоступно|н\\/д|неприменимо',
  '(?:yeterli )?(?:veri|sipariş|satış) yok|yetersiz veri|henüz (?:değerlendirilmedi|veri yok)|değerlendirilmedi|uygun değil|uygulanamaz|mevcut değil',
  '(?:tidak|belum) ada data|không có dữ liệu|chưa có dữ liệu',
  '暂无(?:数据|订单)?|無資料|无数据|尚无数据|不适用|不適用|数据不足|资料不足|尚未评估|未评估|未評価|対象データなし|データ(?:が)?(?:なし|ありません|不足)|該当なし|なし',
];

/** Say that a page hides figures, or shows them without what it doesn't count. */
export const HIDDEN_WORDS = [
  "hidden|protected|excluded|excludes|(?:not|isn['’]t|aren['’]t|don['’]t|doesn['’]t|won['’]t|never) (?:be )?(?:counted|count|considered|included|shown)|without (?:this |the )?protection",
  'ausgeblendet|verborgen|geschützt|ausgeschlossen|ausgenommen|nicht (?:gezählt|gewertet|mitgezählt|berücksichtigt|angezeigt|einbezogen)|(?:zählen|zählt) nicht',
  'ocult[oa]s?|protegid[oa]s?|protección|excluid[oa]s?|excluimos|no (?:se )?(?:cuentan?|contamos|consideramos|consideran?|incluyen?|incluid[oa]s?|contabilizan?|muestran?|mostramos|tenemos en cuenta|tienen? en cuenta|toman? en cuenta)',
  'masquée?s?|cachée?s?|protégée?s?|exclue?s?|(?:pas|non) (?:comptée?s?|comptabilisée?s?|prise?s? en compte|affichée?s?|incluse?s?)',
  'nascost[oaie]|protett[oaie]|esclus[oaie]|non (?:conteggiat[oaie]|considerat[oaie]|calcolat[oaie]|mostrat[oaie]|inclus[oaie]|contano|vengono (?:conteggiat|considerat|mostrat)[ie])',
  'ukryt[aeyi]|chronion[aeyi]|wyłączon[aeyi]|wykluczon[aeyi]|nie (?:są |jest )?(?:uwzględnian[aeyi]|uwzględniamy|wliczan[aeyi]|liczon[aeyi]|pokazywan[aeyi])|nie (?:liczą|wliczają) się',
  'ocultad[oa]s?|escondid[oa]s?|proteção|excluíd[oa]s?|não (?:são |é )?(?:consideramos|considerad[oa]s?|contamos|contad[oa]s?|contabilizad[oa]s?|contabilizamos|incluíd[oa]s?|mostramos|exibid[oa]s?|contam)',
  'скрыт[аоы]?|защищ[её]н[аоы]?|исключен[аоы]?|исключён|не (?:учитыва(?:ются|ется|ем)|учтен[аоы]|учтён|показыва(?:ются|ется|ем)|засчитыва(?:ются|ется)|считаются|включен[аоы])',
  'gizli|gizlen(?:di|miştir|iyor)|korunuyor|korumalı|hariç(?: tutul\\p{L}{0,12})?|dahil (?:değil|edilmez|edilmedi)|sayıl(?:maz|mıyor|madı)',
  '不计入|未计入|不計入|已隐藏|隱藏|受保护|受保護|已排除|非表示|保護(?:され|中)|対象外|除外|含まれません|カウントされません',
];

/** Days, behind a number of them. */
export const DAYS_WORDS = [
  '(?:calendar )?days?|d|tagen?|días?|jours?|giorn[io]|dni|dzień|dias?|дн(?:ей|я)?|день|gün(?:lük|de)?',
  '天|日間?',
];

/** A name of a figure has one of these. */
export const RATE_WORDS = [
  'rate|ratio|percentage|quote|prozentsatz|tasa|porcentaje|proporción|taux|pourcentage|tasso|percentuale|wskaźnik|odsetek|taxa|porcentagem|доля|процент|показатель|oranı?|yüzdesi',
  '率',
];

/** A name of counted faults has one of these. */
export const FAULT_WORDS = [
  'violations?|complaints?|infringements?|warnings?',
  'verst(?:oß|öße|ößen)|verletzung(?:en)?|beschwerden?',
  'infracci(?:ón|ones)|incumplimientos?|reclamaci(?:ón|ones)',
  'infractions?|plaintes?|réclamations?|avertissements?',
  'violazion[ei]|reclam[oi]',
  'narusze(?:nie|nia|ń)|skarg[ai]?',
  'viola(?:ção|ções)|reclama(?:ção|ções)',
  'нарушени[еяй]|жалоб[аы]?',
  'ihlal(?:i|ler|leri)?|şikayet(?:i|ler|leri)?',
  '违规|违反|投诉|侵权|侵犯|違反|侵害|苦情|申し立て',
];

/** Verbs of sentences about targets: a line with one is no head of a table. */
export const DEMANDS = [
  'should|must|requires?|need(?:ed)?|allowed|permitted|soll|sollte|debe|doit|deve|powin(?:ien|na|no)|долж(?:ен|на|но)|требуется|olmalı|olmalıdır',
  '要求|必要',
];

/** A pattern of any of the words of lists, whole words where the script has spaces. */
export const anyWord = (lists: readonly string[]): string =>
  `(?:(?<![\\p{L}\\p{N}])(?:${lists.slice(0, -1).join('|')})(?!\\p{L})|${lists.at(-1)})`;
