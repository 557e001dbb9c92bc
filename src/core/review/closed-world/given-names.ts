/** Given names of many countries, by which a person is known in running text. */
export const givenNames: ReadonlySet<string> = new Set(
  `
  aaliyah aaron abby abdul abdullah abigail adam adele adrian adriana ahmad ahmed aiden aileen aisha akira alan alana
  albert alberto alejandra alejandro alessandra alessandro alex alexa alexander alexandra alexis alfie alfred ali alice
  alicia alina alisha alison allan allison alma alvaro alyssa amanda amara amelia amelie amina amir amira amit amy ana
  anastasia anders andrea andreas andrei andrew andrey andy angela angelica angelina angelo anika anil anita anjali ann
  anna annabelle anne annette annie annika anthony antoine anton antonia antonio anya aoife april-lynn arianna ariel
  arjun armando arthur arturo ashley ashok astrid audrey aurora ava axel ayesha barbara barry beatrice beatriz becky
  belinda ben benedict benjamin bernadette bernard beth bethany betty bianca bjorn björn boris brad bradley brandon
  brenda brendan brett brian brianna bridget brigitte brittany brooke bruce bruno bryan caitlin caleb callum cameron
  camila camille carl carla carlos carly carmen carol carole caroline carrie carsten casey cassandra catarina catherine
  cathy cecilia celeste celia charles charlie charlotte chen cheryl chidi chiara chloe chloé chris christina christine
  christof christoph christopher cindy claire clara clare clarissa claudia claudio clemens colin colleen connie connor
  corinne courtney craig cristina crystal curtis cynthia daisuke damian damien dan dana daniel daniela danielle daniele
  danny daphne darren dave david dean deborah debbie debra deepak deirdre delia delphine denise dennis derek desiree
  devon diana diane diego dieter dimitri dirk dmitri dolores dominic dominik dominique donald donna dora doris dorothy
  doug douglas duncan dylan edgar edith edoardo eduardo edward edwin eileen elaine eleanor elena eleni eli elias elif
  elijah elin elisa elisabeth elise eliza elizabeth ellen ellie elliot elliott elsa elsie emil emilia emilie
  emily emma emmanuel enrique eric erica erik erika erin ernesto esme esteban estelle esther ethan eugene eva evan
  evelyn fabian fatima fatou federica federico felicia felicity felipe fernanda fernando filip finn fiona francesca
  francesco francis francisco franco frederic frederick frederik frida gabriel gabriela gabriele gabriella gail gareth
  garrett gary gavin gemma geoffrey george georgina gerald gerard gerhard gianluca gilbert gillian gina giorgia
  giovanna giovanni giulia giuseppe gloria gonzalo gordon greg gregory greta guillermo gunnar gustav gustavo guy
  gwen hanna hannah hans harold haruki harriet harry harvey hassan hazel heather hector heidi heike helen helena
  helene helga henri henrik henry herbert hilary hiroshi holger howard hugo hussein ian ibrahim ida ignacio igor
  imogen imran ines inés inga ingrid irene irina iris isaac isabel isabella isabelle isla ismail ivan ivana ivy jacob
  jacqueline jade jaime jake jakob jamal james jamie jan jana jane janet janice jared jasmine jason javier jay jayden
  jean jeanette jeff jeffrey jelena jen jenna jennifer jenny jens jeremy jerome jerry jesper jess jesse jessica jill
  jim jimmy jing joan joana joanna joanne joao joão jochen joe joel johan johanna johannes john johnny jon jonas
  jonathan jorge jose josé josef joseph josephine josh joshua joyce juan juanita judith judy julia julian juliana julie
  juliet julio jun jürgen justin kai kamal kara karen karin karina karl karla karolina kasper kate katerina katharina
  katherine kathleen kathryn kathy katia katie katja kayla keisha keith kelly kelsey ken kenji kenneth kerry kevin
  khaled khalid kiara kim kimberly kirsten klaus konstantin kristen kristin kristina kurt kyle lakshmi lara larissa
  larry lars latoya laura lauren laurence lea leah leila lena leo leon leonard leonardo leonie leslie leticia liam
  lilian liliana lillian linda lindsay lindsey linus lisa livia liz lorena lorenzo loretta lori lotte louis louisa
  louise luca lucas lucia lucie lucinda lucy luigi luis luisa lukas luke lydia lynn mads magda magdalena magnus mai
  malcolm malik mandy manuel manuela mara marc marcel marcela marcelo marco marcos marcus margaret margarita margot
  maria mariam marian mariana marie marija marina mario marion marisa marissa marius marjorie marko marlene marta
  martha martin martina marvin mary maryam mateo matej mathias mathilde matilda matt matteo matthew matthias maureen
  mauricio max maya megan mehmet mei melanie melinda melissa mercedes meredith mia michael michaela michal michel
  michele michelle miguel mike mikael mila milan milena miles miranda miriam mitchell mohamed mohammad mohammed moira
  molly mona monica monika monique morgan moritz muhammad mustafa nadia nadine nancy naomi natalia natalie natasha
  nathalie nathan nathaniel neha neil nelson nia niamh nicholas nick nico nicola nicolas nicole nigel niklas nikola
  nikolai nils nina nisha noah noel noemi nora norbert norma norman oksana ola olaf olga oliver olivia omar oscar oskar
  osman otto owen pablo paige pamela paolo patricia patrick paul paula paulina pauline paulo pavel pedro peggy penelope
  per pernille peter petra phil philip philipp philippa phillip phoebe phyllis pia pierre pilar piotr poppy priscilla
  priya rachael rachel rafael rahul raj rajesh ralf ralph ramon ramona randall raphael raquel rashid raul ravi raymond
  rebecca regina reinhard renata renate rené renee rhys ricardo riccardo richard rick ricky rita robert roberta roberto
  robin robyn rodrigo roger roland rolf ronald ronan rory rosa rosalie rosalind rosamund rosemary rosie ross roxanne
  ruben rudolf rukmini rupert russell ruth ryan sabine sabrina sadie said salma salvatore sam samantha samir samira
  samuel sandra sandro sandy sanjay santiago sara sarah sasha saskia scott sean sebastian selena serena sergei sergio
  shana shane shannon sharon shaun shauna sheila shelley sherry shirley shreya siddharth sigrid silke silvia simon
  simona simone siobhan sofia sofie sonia sonja sophia sophie søren stacey stacy stanley stefan stefanie stefano stella
  stephan stephanie stephen steve steven stuart sunil sunita susan susana susanna susanne suzanne sven svetlana
  sylvia tamara tammy tania tanja tanya tara tatiana ted teresa terence terry thea theo theodore theresa thomas tiago
  tiffany tim timothy tina tobias toby todd tom tomas tomás tomasz tommy toni tony tracey tracy travis trevor trisha
  tristan tyler ulrich ulrike ursula uwe valentina valeria valerie vanessa vera verena veronica victor victoria
  vijay vikram vincent viola viktor vivian vivien vladimir walter wanda wei wendy werner wesley wilhelm wilfred
  william wolfgang xavier yan yannick yara yasmin yolanda yuki yusuf yvette yvonne zachary zainab zara zoe zoë zofia
  ngozi chinedu adaeze kwame kofi ama abena femi tunde olu oluwaseun amaka thabo sipho nomsa naledi wanjiru otieno
  haruto sakura aiko kenta minjun jiwoo seoyeon xiu ling hua yong mingyu thuy linh nguyen duc minh siti nurul dewi budi
  `
    .trim()
    .split(/\s+/u),
)

/** Names that are also words, places or months: a person only where more speaks for it. */
export const namesAndWords: ReadonlySet<string> = new Set(
  `
  amber angel april ella elle art august austin autumn bill bob brook carter chance charity chase chelsea chuck christian clay
  crystal daisy dale dallas dawn dean dick drew dusty earnest eve faith florence forest frank gene ginger glen grace
  grant guy hazel heath holly homer honor hope hunter iris ivy jack jade jasmine jay jean jewel jordan joy june kit
  lance lane laurel lily lincoln lynn madison mark mason may mercy miles morgan nick norm olive paige paris parker
  pat patience pearl penny per peter piper poppy port prudence ray red rich rob robin rock rod rose ruby rusty said sage
  sandy savannah skip sky stone sue summer sunny sydney taylor ted terry trinity trip van victor viola violet virginia
  ward will willow wren guy max sterling joe tim dan ben sam ali leo rosemary ola mai iris norma jesse terrence melody
  `
    .trim()
    .split(/\s+/u),
)
