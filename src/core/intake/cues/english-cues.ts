import type { Cues } from '../slot.ts'

const clients = '(client|customer|patient|buyer|guest|student|audience|reader|user|people|shopper|member)s?'
const business =
  '(business|company|firm|studio|practice|clinic|brand|trading|organi[sz]ation|shop|workshop|agency)'

export const englishCues: Cues = {
  businessName: `${business} name|name of (the |your )?${business}|(the|your) ${business} called|what is it called|^${business}$|trading as`,
  fullName:
    '(your|full|contact|owner|founder) (s )?(full )?name|first and last name|^name$|^contact( person)?$|who (speaks for|runs|owns|founded|leads)( it| the| your)?|name of (the )?(owner|founder)|^(owner|founder)$|what is your name|what s your name',
  industry: `^industry|your industry|(what|which) (field|sector|industry|line of work|trade|niche)|(your|the|its) (field|niche|trade|profession|sector)|(kind|type|sort) of ${business}|^(niche|sector|trade|profession|field)$`,
  sells: '(people|they) buy from you above all|what is sold|form of (the )?offer',
  work: 'who does the work',
  idealClient: `(ideal|dream|perfect|typical|best|favou?rite|core|main) ${clients}( profile| avatar)?|target (audience|group|market|client|customer)s?( like)?|who (is|are) (your|the|these|those) .{0,20}${clients}|who do you (serve|help|work with|work for|want to (reach|attract|work with)|sell to)|who is (it|this|your (offer|service|program)) for|who (usually )?(buys|comes to you|books|hires you)|${clients} you would like ten more of|(buyer|customer|client) (persona|avatar|profile)|who are they|who (calls|rings|contacts) you|^who (we|i) (serve|help|work with|work for)$|who (we|i) (serve|help|work with|work for) best|^(audience|customers|clients|who)$|ten more of`,
  message: `what does (your|the|this|it) ?(business|company|firm|studio|practice)? do|(tell (us|me)|describe|talk) (about )?(your|the) (business|company|firm|studio|practice)|what (exactly )?do you (actually )?(do|help)|(help|helping) (them|people|${clients}) (with|do|to)|in (one|a) (sentence|line)|elevator pitch|one liner|(your )?mission( statement)?|tag ?line|core message|value proposition|what you (do|help with)|what are you offering to help`,
  clientWords: `${clients} (s )?own words|(how|what) (do|would|words do) (your |the )?(${clients}|they) (describe|say it|put it|use|call|talk about|tell you|complain)|in their (own )?words|words (your )?(${clients}) use|(what|how) do (your |the |these |those )?(${clients}|they) (usually |often |always |typically |first )?(say|tell you|ask)( it| you)?`,
  objections: `objections?|(makes?|what) .{0,20}hesita\\w*|hesitations?|(hold|holds|holding|keeps?|stops?|stopping|prevents?) .{0,30}(back|buying|booking|from)|(worr(y|ies)|worried|afraid|nervous|doubts|concerns|reservations)( about)?|(before|until) they say yes|(why|reasons) .{0,25}(not|don t|never|say no) .{0,12}(buy|book|hire|sign)|excuses|push ?back|say no`,
  coreProblem: `(main|core|biggest|central|key|number one|underlying)? ?(problems?|pain points?|struggles?|challenges?|frustrations?|pains)( do| are| is| that|$)|(main|biggest|number one) (problem|struggle|challenge|frustration|pain)s? (of )?(your |the |these )?(${clients}|they) ?(have|has|face)?|what (is|s|goes) wrong|(problem|pain) (you|do you) solve|keeps? (them|(your |the )?${clients}) (up|awake)|before they (come|came|find|found|hire|work)( to| with)?( you)?|why do they come|(are|do) (they|your \\w+|${clients}) struggl\\w+|what brings (them|people)|where does it hurt`,
  outcomes: `outcomes?|transformations?|what (is|s|will be|has) (different|changed?)|(different|better|changed) (for them )?(after|afterwards|when)|what (do|will) (they|${clients}) (get out|achieve|gain|walk away)|results? (do|can|will) (they|you|your)|desired results?|^results?$|benefits|success look|after (working|they have worked|the program|the treatment|the job)|afterwards|what (do|does) (your |the )?${clients} (really |actually |most )?want|${clients} (s )?(biggest |main )?goals?`,
  uniqueAdvantage: `(makes?|what is|what s) .{0,25}(unique|different|special)|uniqueness|stand out|usps?|unique (selling|advantage|value)\\w*|sets? (you|us|it|your \\w+) apart|competit\\w+|differentiat\\w+|why (you|us|should (they|people|${clients}|somebody|anyone|someone) (choose|pick|hire|come to|buy from)( you)?)|compared? (to|with|you)|tried before|(have|did|do) (they|your \\w+|people) (usually |already )?(tried|try)( before)?( they (come|came|find|found|call)( to)?( you)?)?|choose you|better than`,
  offerProgram: `(your |the |main |core |signature )(offer|offers|offering|offerings|program|programme|programs|services?|packages?|method|process|approach|treatment)|what do you (sell|offer|provide|deliver)|(how|what) does (it|the (process|program|work|job)|your (process|program|method)|working with you) (work|go|look|unfold)|step by step|one step after another|^(offers?|services?|program(me)?s?|process|method)$|services (do )?you (offer|provide)|how do you work|deliverables|what is included`,
  offers: `pric(e|es|ing)( list| range| points?)?|(your )?(fees?|rates|tariffs?)( do| are|$)|what (do|does) (you|it|a \\w+|your \\w+|that) (charge|cost)|charge|how much|costs?$|(what|which) (can|do) (people|they|${clients}) buy|ways? to buy|packages and prices|how long and at what price|investment`,
  firstStep: `first step|next step|how (do|can|does|would) (${clients}|they|somebody|someone|i) .{0,15}(start|begin|book|sign up|get started|get in touch|buy)|(first|free|discovery|intro|introductory|consultation|strategy) (call|consultation|session|meeting|visit)|first thing (somebody|someone|people|they|a \\w+) do(es)?`,
  callToAction:
    'call to action|ctas?$|^cta|ask people to take|what should (people|readers|visitors|they|somebody|someone) do|button (text|say)|which words do you (ask|use)|how do you invite',
  rules: `legal|regulat\\w+|compliance|disclaimers?|rules?( that| bind| do| are|$)|not allowed to|(may|must|can|should|would|will) (you |we |i )?(not|never|not ever) (say|write|mention|claim|promise)|(shouldn|mustn|wouldn|couldn|can|won) t (you |we |i )?(ever )?(say|write|mention|claim|promise)|(off limits|no go) (topics?|words?)|^(things )?not to (say|mention)|never want to (say|hear|see)|(cannot|can t|can not|mustn t|may not) (say|claim|promise)|never promise|never claim|promises? (you )?never|((do|does|would|did) ?n t|do not|never) want (us|me|it|the copy) to (say|mention|use|write|claim|promise)|restrictions|guarantees?|refunds?( policy)?|claims (to avoid|you)|licens\\w+ body|limits (we|you) (must|should)`,
  story:
    '(your|the|founder|origin|personal|brand) (own )?story|how did (you|it|this) (all )?(come|start|begin|get|end up)|why did you (start|begin|become)|(your )?(background|journey)|about (you|yourself|me|the founder)$|how (did )?you got (into|started)|what made you start',
  'story.lowMoment':
    '(low|lowest|hardest|darkest|worst) (moment|point|time)|rock bottom|when did it go wrong|lowest',
  'story.discovery':
    'what (did you|was) (come across|discover|found|find)\\w*|what helped you|(your )?discovery$',
  'story.searchAgain': 'what did it not solve|where (did )?it fail|search went on',
  'story.breakthrough': 'turning point|breakthrough|made the difference|aha moment|everything changed',
  'story.results': 'what came of it|what is true now|where are you (now|today)|life now',
  scenes: `true (scenes?|moments?|stor(y|ies))|moments? with (a )?${clients}|(case|success) (stud(y|ies)|stor(y|ies))|${clients} (success )?stor(y|ies)|(an|any|some) (example|anecdote)s? (of|with|about|from)|anecdotes?|tell .{0,20}about (one|a) ${clients}|favou?rite ${clients} story|${clients} you remember`,
  proof: `proof|testimonials?|reviews?|credentials?|qualifications?|certificat\\w+|certified|awards?|press( mentions?)?|track record|references?$|(what (do|would|might)|have) .{0,15}${clients} (say|said) about (you|us|working)|how (long|many years) have you|years of experience|your experience|how many (${clients}|projects)|licen[cs]e number|numbers (you can|that) prove|feedback|what (our|my) ${clients} (say|said|think)|^what (the )?${clients} (say|said|think)$|as (seen|featured) (in|on)$|what (our |my )?${clients} (say|said|think) about (us|me)|(kind|lovely) words|happy ${clients}|${clients} love`,
  platforms: `platforms?|^socials?$|social (media|networks?)( channels?| accounts?)?|(which|what) channels?|where (do|are|can) you (reach|post|active|advertise|publish|find)|where .{0,12}find (you|us|me) online|where (do|can|are) (your )?(${clients}|they) (spend time|hang out|online|find you)|marketing channels`,
  goal90Days:
    '(goals?|objectives?|targets?|aims?)( .{0,15})?( for| in| over)?( the)?( next)? ?(90|ninety|three|3|six|6|twelve|12)? ?(days|months|quarter|year)?|true in 90 days|(you|we) (like |want |love |hope )?(to )?.{0,30}(in|over|within|by the end of) the (next|coming) ((90|ninety|three|3|six|6|twelve|12) )?(days|weeks|months|quarter|year)|(next|coming) (90 days|ninety days|three months|quarter)|want to achieve|what would success|your (biggest |main |top |business |next |first |number one |most important )+goals?$|^(biggest|main|top|business) goals?$',
  brandVoice:
    'brand voice|(tone|voice)( of voice| and tone|$)|how (should|do|would) (it|you|we|they|(your|the|our) \\w+)( (like|want)( it| us| them| (your|the|our) \\w+)? to)? (sound|come across|feel|read)( like)?|style of (writing|language)|how (should|does|would) (your|the|our) (brand|copy|texts?|website|business) feel|words (that|to|which) describe (you|it|(your|the) (brand|business|company|tone|voice))|(brand )?personality|^tone|^voice|adjectives|sound like',
  ownWriting:
    'own writing|writing samples?|(page|something|text|anything) .{0,15}you (wrote|have written)|sample of (your|how you)|wrote yourself',
  neverWords:
    'words? .{0,20}(never|avoid|hate|dislike|can t stand|forbidden)|(never|avoid|hate|banned|forbidden) .{0,12}words?|words we should not use|(language|phrases|expressions) to avoid',
  pronoun: 'pronouns?|which word do others use for you|i or (as )?we|we or (as )?i',
  market: 'country and language|market$',
  'market.country': `countr(y|ies)|where (are|do) (your |the )?(${clients}) (live|based|located|from)?|(which|what) (region|city|area|market)|service area|where do you (operate|sell)|regions?$`,
  'market.language': '(which |what )?languages?',
  'market.spelling': '(british|american|uk|us) or (british|american|uk|us)|spelling',
  'market.currency': 'currency|currencies',
  practical: 'need to know|practical (details|information)',
  'practical.bookingLink': `(booking|website|web|order|shop|payment|calendar|scheduling) ?(link|page|url|address|site)|^(link|url|website|homepage|web)s?$|your (website|url|site)|where (do|can|should|does) (they|somebody|someone|${clients}) (book|buy|order)|online booking`,
  'practical.address':
    '(?<!(?:e ?mail|web|ip) )(postal|street|business|mailing|shop|office|practice|studio)? ?address(es)?|where (are you|is it|is the \\w+|do (they|people) come|can (people|they) (find|visit))( based| located)?|^location$|(how|where) (to|can (we|i)|do (we|i)) find (you|us|me)|where (are|is) (we|us)$|^(find us|directions|getting here)$',
  'practical.phone':
    '^(tele)?phones?$|(phone|telephone|mobile|cell|contact) numbers?|(which|what) number (do|can|should|may) .{0,16}(call|ring)|^(tel|mobile)$',
  'practical.hours':
    '(opening|office|business|working|shop|trading|practice) (hours|times)|^hours|your hours$|when are you (open|available|there)|availability|times you (work|are open)',
  'practical.cancelling': 'cancel\\w*( policy| terms)?|no ?shows?|resched\\w+|storno',
  'practical.sendingTool':
    '(sending|e ?mail|newsletter|mailing|mailing list|email marketing) (tool|software|platform|provider|service|system|program)s?|(sends?|send) (your|the|out)? ?(newsletters?|e ?mails?|mails?)|(which|what) (tool|software|program) .{0,25}(e ?mails?|newsletter)|crm',
  businessStage: 'stage( of| is|$)|how (long|far) .{0,20}(in business|along|existed)',
  assets: 'what do you (already )?have|(existing|current) (assets|marketing|materials)|already have',
  revenue: 'revenue|turnover|(earn|make) (in|per|a) year|annual sales',
  brandColors: '(brand )?colou?rs?( palette| scheme)?',
  helpNeeded: '(need|want) .{0,12}(the most )?help( with)?|help needed|where .{0,15}help|what can we help',
}
