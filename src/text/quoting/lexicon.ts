// Owns the words that can turn a quote around when they are left out: negations and attributions, in the languages that are known here.
// Leaves where they are looked for to `warnings.ts`. Spaced scripts are looked up word by word in lower case, with straight apostrophes.

const words = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(/\s+/)))

/** Words of scripts with spaces that negate, by themselves. */
export const NEGATIONS = words(
  // English
  'no not never none nobody nothing nowhere neither nor cannot without unless hardly scarcely barely seldom rarely except nil',
  'doesnt didnt isnt arent wasnt werent couldnt wouldnt shouldnt hasnt havent hadnt',
  'deny denies denied denying denial denials refuse refuses refused refusing refusal reject rejects rejected rejecting rejection',
  'refrain refrains refrained refraining lack lacks lacked lacking fail fails failed failing failure forbid forbids forbade forbidden',
  'prohibit prohibits prohibited impossible unable unwilling unlikely untrue false',
  // German
  'nicht nichts nie niemals niemand niemandem niemanden niemandes nirgends nirgendwo nein weder ohne kaum keinesfalls keineswegs mitnichten',
  'kein keine keinen keinem keiner keines keinerlei ausser außer unmöglich verneint verneinte leugnet leugnete leugnen bestreitet bestritt',
  'bestritten bestreiten dementiert dementierte dementieren verweigert verweigerte verweigern weigert weigerte weigern ablehnt lehnte',
  // French
  'ne pas jamais rien aucun aucune aucuns aucunes nul nulle ni sans guère nullement sauf hormis nier nie nié niée nient niait nia',
  'dément démenti démentir démentit refuse refuser refusé refusait refus interdit impossible',
  // Spanish and Portuguese
  'nunca jamás sin ningún ninguno ninguna nadie tampoco não nem sem ninguém nenhum nenhuma',
)
/** Phrases of scripts with spaces that negate only together, in lower case. */
export const NEGATING_PHRASES = [
  'es sei denn',
  'à moins que',
  'anything but',
  'far from',
  'instead of',
  'rather than',
]
/** Begin a word that negates when letters follow: `n'est`. */
export const ELIDED_NEGATION = "n'"
/** End a word that negates: `didn't`. */
export const CONTRACTED_NEGATION = "n't"
/** Begins of words that negate what follows: only told where the begin itself is taken away or added. */
export const NEGATING_BEGINS: ReadonlySet<string> = words('un in im il ir dis non mis anti de 불 비 무 미 반')

/** Korean, by its stems: standing alone, or with their endings. Set phrases that negate nothing are left out. */
export const KOREAN_NEGATIONS: readonly RegExp[] = [
  /(?<![가-힣])안(?=\s|$)/g,
  /(?<!잘)못(?=$|\s|하|한|해|했|할|합|함|되|된|돼|됐|될|됩|지|쓸)/g,
  /않/g,
  /(?<!틀림|끊임|어김|변함|거침|유감|하염|스스럼|더할 나위 |더|문제)없/g,
  /(?<![가-힣])아(?:니(?=[가-힣]|\s|$)|닌|닙|닐|님|녔)/g,
  /지(?:는|도|를)?\s+(?:말|마)(?![가-힣]{4})/g,
  /(?<![가-힣])(?:말라|말자|말아|말고|말길|마라|마세요|마십시오|맙시다)/g,
  /(?<![가-힣])(?:전혀|결코|아무도|절대로?)(?![가-힣])/g,
  /(?:거부|거절|부인|부정|반대|제외)(?:했|하며|하고|하는|하기|한다|합니|할|해)/g,
  /불가능|금지/g,
]

/** Japanese: endings that negate; `少ない` and its like are left out. */
export const JAPANESE_NEGATIONS: readonly RegExp[] = [
  /(?<![少危切幼つじ])な(?:い(?!し)|かっ|けれ|くて|く(?=[、。なはも]))/g,
  /ませ[んぬ]/g,
  /ざる|ずに|まい(?=[、。と])/g,
  /(?<=[かがさざただならわまばあせてねめれべげ])ず(?=[、。とは])/g,
  /無[いくかけし]|なし(?=[、。でに])|いいえ|否定|拒否|不可能|禁止|反対/g,
]

/** Chinese: characters that negate, but within words that don't. */
export const CHINESE_NEGATIONS: readonly RegExp[] = [
  /不(?![断斷仅僅但只光过過少久同])/g,
  /[没沒毋勿]/g,
  /(?<![有])[无無](?![论論疑锡錫])/g,
  /未(?![来來必知])|未必/g,
  /(?<![除南北东東西])非(?![常洲])/g,
  /(?<![是能可与與])否(?!则|則)/g,
  /(?<![区區特分级級个個性差])别(?![人的墅具称])|莫(?![斯名非大])/g,
  /拒绝|拒絕|禁止|反对|反對/g,
]

/** Words of scripts with spaces that say whose words these are. */
export const ATTRIBUTIONS = words(
  // English
  'said say says saying told tells stated claimed claims claiming announced argued argues asserted insisted insists reportedly allegedly',
  'alleged alleges warned explained testified declared remarked acknowledged conceded wrote quoted tweeted believes believed reported',
  'purportedly supposedly apparently admitted predicted recalled suggested suggests maintained contended hinted vowed',
  // German
  'sagte sagten sagt erklärte erklärten zufolge laut betonte behauptet behauptete behaupten berichtet berichtete berichten meinte schrieb',
  'warnte mitgeteilt angeblich demnach',
  // French
  'dit disait déclaré déclare déclarait affirmé affirme affirmait selon expliqué explique ajouté annoncé annonce estimé assuré assure',
  'précisé souligné prétend prétendu raconté',
)
/** Phrases of scripts with spaces that do so only together. */
export const ATTRIBUTING_PHRASES = [
  'according to',
  'in the words of',
  'in the view of',
  'in his view',
  'in her view',
  'in their view',
  'added that',
  'noted that',
  'thinks that',
  'nach angaben',
  'nach ansicht',
  'nach meinung',
  'hieß es',
  "d'après",
]

export const KOREAN_ATTRIBUTIONS: readonly RegExp[] = [
  /(?:라고|다고|자고|냐고|라며|다며|라면서|다면서)(?![가-힣])/g,
  /말(?:했|한다|하며|하면서|하고|합니|했다)|밝혔|밝히[며고면]|덧붙였|주장했|주장하[며고]|설명했|강조했|보도했|지적했|언급했|전했/g,
  /(?:따르면|의하면)(?![가-힣])/g,
]
export const JAPANESE_ATTRIBUTIONS: readonly RegExp[] = [
  /と(?:述べ|語[っりる]|話[しす]|言[いうっわ]|明ら|説明|指摘|主張|発表|強調|報じ|伝え|訴え)/g,
  /によ(?:ると|れば)/g,
]
export const CHINESE_ATTRIBUTIONS: readonly RegExp[] = [
  /表示|指出|认为|認為|强调|強調|宣布|透露|声称|聲稱|宣称|宣稱|写道|寫道|报道称|報導稱/g,
  /(?<![小传傳学學话話])[说說](?![明服法])/g,
  /(?<![根数數证證依凭憑占])[据據](?![点點说說为])|[据據][说說]/g,
  /(?<![名对對职職简簡号號])[称稱](?![为為号號呼职職])/g,
]
