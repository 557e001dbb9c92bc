import type { Cues } from '../slot.ts'

const clients = '(client(e|s|es|ele)?|patient(e|s|es)?|acheteu(r|rs|se|ses)|eleves?|public|gens|personnes?)'
const business = '(entreprise|societe|cabinet|marque|studio|activite|boutique|atelier|agence|commerce)'
const your = '(votre|vos|ton|ta|tes|le|la|les|l|de l)'

export const frenchCues: Cues = {
  businessName: `nom (commercial|de (${your} )?${business})|comment s appelle ${your} ${business}|^(entreprise|societe|marque|cabinet)$`,
  fullName:
    'nom (complet|et prenom)|prenom et nom|(votre|ton) nom|^nom$|qui (parle pour|dirige|a fonde)|comment vous appelez vous|comment t appelles tu',
  industry:
    '(secteur|domaine|branche|niche)( d activite| etes vous|$)|dans quel (secteur|domaine)|type d (entreprise|activite)|metier$',
  idealClient: `${clients} (ideal(e|s|es|aux)?|parfait\\w*|type|reve\\w*)|(meilleur|ideal) ${clients}|(public|clientele|audience) (cible|vise\\w*)|^cible|qui (aidez|servez|ciblez|achete|vient|reserve)|a qui (s adresse|vendez|vous adressez)|qui sont ${your} .{0,12}${clients}|pour qui|persona|${your} cible`,
  message:
    '(en quoi|a quoi|comment) (les )?aidez vous|que faites vous( exactement)?|en une phrase|message (cle|central|principal)|proposition de valeur|slogan|mission|que fais tu',
  clientWords: `mots (de|des|du|propres) ?(${your} )?${clients}|avec leurs (propres )?mots|comment (le )?(disent|decrivent|expriment|parlent)( ils)?|que disent .{0,8}${clients}$`,
  objections:
    'objections?|freins?|hesit\\w+|(qu est ce qui|ce qui) (les )?(retient|freine|empeche|fait hesiter)|doutes|craintes|reticences?|avant de (dire oui|acheter|reserver)|pourquoi .{0,15}(n achetent|ne reservent|refusent)',
  coreProblem: `(principa(l|ux|le|les) )?(problemes?|difficultes?|frustrations?|defis?|douleurs?|points? de douleur)( principa\\w+| resolvez| rencontr\\w+| ont|$)|(plus (gros|grand|grande)|principal(e)?) (probleme|difficulte|defi|frustration) de (${your} )?${clients}|qu est ce qui (ne va pas|cloche)|avant de (venir|vous (rencontrer|trouver|connaitre))|pourquoi viennent`,
  outcomes:
    'resultats?( obtien\\w+|$| pour)|qu est ce qui (change|est different)|apres (avoir|le|la|votre|l)|transformation|benefices|ce qui change|que gagnent',
  uniqueAdvantage:
    '(ce qui |qu est ce qui )?vous (differencie|distingue|rend unique)|avantage (unique|concurrentiel)|differen(ce|ciation|ciez)|pourquoi (vous|vous choisir|choisir|devrait)|concurren(ce|ts)|unique|deja essaye|par rapport a',
  offerProgram: `(${your} )?(offres?|programme|services?|prestations?|methode|processus|accompagnement)( principal\\w*| proposez|$)|que (proposez|vendez|offrez)( vous)?|comment (ca|cela) (marche|fonctionne|se passe)|comment travaillez|etape par etape|deroul\\w+`,
  offers:
    'prix|tarifs?|combien (coute|coutent|facturez|demandez|ca coute)|honoraires|que peut on acheter|formules|cout$',
  firstStep:
    'premiere? (etape|pas|rendez vous|seance|appel|visite)|prochaine etape|premier (pas|contact|appel|rendez vous)|comment pren[a-z]* .{0,10}rendez vous|comment (commencer|commence|reserver|reserve|demarrer)|appel (gratuit|decouverte)',
  callToAction: 'appel a l action|cta|avec quels mots|que (doivent|doit|devrai\\w+) .{0,10}faire|incitation',
  rules:
    '(legal\\w*|reglement\\w*|regles|contraintes|loi|deontologie)( .{0,15})?$|(ne|pas le droit de) .{0,10}(pouvez|devez|dire|promettre) .{0,8}(pas|jamais|dire|promettre)|ne jamais promettre|garanties?|rembours\\w+|mentions legales|ordre professionnel',
  story: `(${your} )?(histoire|parcours)( personnel\\w*|$)|comment (en )?(etes vous|es tu) (arrive\\w*|venu\\w*)|a propos( de (vous|moi))?$|pourquoi avez vous (commence|cree|fonde)|comment avez vous (commence|debute)`,
  'story.lowMoment': '(pire|moment le plus) (moment|dur|difficile|bas)|touche le fond',
  'story.breakthrough': 'declic|tournant|ce qui a fait la difference',
  scenes: `(etudes? de cas|cas (clients?|reels?)|histoires? (vraies?|de ${clients})|anecdotes?|scenes? vraies?|moments? (vrais?|avec ))|exemple d un ${clients}`,
  proof: `(preuves?|temoignages?|avis|references|diplomes?|qualifications?|certifi\\w+|recompenses?|prix obtenus|presse)( clients?)?|(depuis (quand|combien)|combien d annees)|annees d experience|que disent .{0,15}de vous|experience$|formation$|combien de ${clients}|(ce que )?disent (nos|mes) ${clients}|(nos|mes) ${clients} (disent|temoignent)`,
  platforms:
    'plateformes?|reseaux( sociaux)?|canaux|ou .{0,20}(trouver?|trouve t on) (en ligne|sur (les )?reseaux( sociaux)?)|ou (touchez|publiez|communiquez|trouvez|atteignez)',
  goal90Days:
    '(objectifs?|buts?)( .{0,15})?( pour| a| dans)?( les)?( prochains?)? ?(90|trois|3)? ?(jours|mois)?|dans 90 jours|prochains (90 jours|trois mois)|que voulez vous (atteindre|obtenir)',
  brandVoice:
    '(ton|voix)( de (la )?marque|$| employer)|comment .{0,15}sonner|style (d ecriture)?|personnalite de (la )?marque|tonalite',
  ownWriting:
    'textes? (personnels?|ecrits? (par|de))|propre ecriture|ecrit vous meme|exemple de (vos )?textes?',
  neverWords: 'mots .{0,20}(jamais|eviter|interdits?|bannir)|(jamais|eviter|interdits?) .{0,8}mots',
  pronoun: 'pronoms?|je ou (un )?nous|nous ou (un )?je',
  'market.country': `pays|(region|ville|zone)( geographique)?$|ou (vivent|habitent|sont) .{0,12}${clients}|dans quel(le)? (pays|region|ville)`,
  'market.language': 'langues?',
  'market.currency': 'devise|monnaie',
  'practical.bookingLink':
    '(lien|page)( de)? ?(reservation|rendez vous|achat|paiement)|^(site|site web|site internet|lien|url)$|(votre|ton) site|ou (reserver|acheter|prendre rendez vous)|reservation en ligne',
  'practical.address':
    '(adresse|lieu|localisation)( postale|$)|ou (etes vous|sommes nous|se trouve|((peut on|pouvons nous|puis je) )?(nous|vous|te|me) (trouver?|trouve t on))|^(comment )?(nous trouver|venir)$|^(plan d )?acces$|itineraire',
  'practical.phone': '^telephone( portable)?$|numero de (telephone|portable)|^(tel|portable)$|a quel numero',
  'practical.hours': 'horaires?( d ouverture)?|quand (etes vous|ouvrez)|heures d ouverture',
  'practical.cancelling': 'annul\\w+|politique d annulation|desistement',
  'practical.sendingTool':
    '(outil|logiciel|plateforme) .{0,25}(e ?mails?|courriels?|newsletters?|emailing|envoi)|avec quoi envoyez',
  businessStage: 'stade|a quel stade',
  assets: 'qu avez vous deja|que possedez vous|supports existants',
  revenue: 'chiffre d affaires|revenus?( annuels?)?',
  brandColors: 'couleurs?( de (la )?marque)?',
  helpNeeded: '(ou|pour quoi) .{0,15}(besoin|voulez) .{0,8}aide|besoin d aide',
}
