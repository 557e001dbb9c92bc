const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u))

/** People and firms that one may claim to have helped, and what shows how many trust one. */
export const people = set(`
  clients client customers customer students student members member people person managers manager owners owner
  founders founder leaders leader coaches coach families family businesses business companies company firms firm teams
  team women men couples parents mothers fathers moms dads patients entrepreneurs professionals subscribers followers
  listeners readers viewers downloads reviews ratings testimonials participants graduates alumni executives developers
  engineers teachers freelancers consultants therapists restaurants cafés cafes sites homes households brands
  organisations organizations schools startups projects riders users buyers guests employees developers agents
  attendees speakers graduates creators designers nurses doctors lawyers startups practices clinics shops stores
  cyclists runners musicians artists singers pilots drivers farmers bakers chefs guests cooks tenants landlords
  clientes clientas médicos médicas pacientes familias empresas personas mujeres alumnos alumnas lectores
  personnes familles entreprises clientes femmes parents lecteurs élèves patientes
  kunden kundinnen familien unternehmen firmen betriebe menschen frauen teilnehmer leser praxen patienten
  clienti famiglie aziende persone klanten gezinnen bedrijven mensen kunder familjer företag
`)

/** What a client may be said to have won, saved or lost. */
export const winnings = set(`
  hours hour days weeks pounds lbs kilos kilograms kg stone leads lead sales bookings deals contracts orders calls
  enquiries inquiries appointments promotions promotion inches points customers clients members followers subscribers
  downloads views visitors evenings nights
`)

export const helping = set(`
  helped help helping coached coaching worked working served serving trained training taught teaching guided guiding
  supported supporting mentored mentoring advised advising led leading trusted trusting joined transformed changed
  reached empowered hired employed recruited placed onboarded over than nearly almost already delivered built installed fitted completed
`)

export const winning = set(`
  saved saves save saving won win wins gained gain gains gaining lost lose loses losing cut cuts cutting reduced reduces
  reduce increased increases increase grew grow grows growing boosted boosts boost raised raises raise added adds add
  booked closed sold earned generated landed dropped shed reclaimed reclaim reclaims freed free frees recovered signed
  went doubled made makes
`)

export const ofExperience = set(`
  experience practice coaching business industry field consulting teaching training leading leadership management
  expertise research study service building running working helping developing practising practicing
`)

export const firstPersons = set(`i i'm i've i'd we we're we've my our us me mine she he her his`)
