import type { Cues } from '../slot.ts'

const clients =
  '(client(e|es|a|as)|paciente(s)?|alumn(o|os|a|as)|comprador(es)?|huesped(es)?|publico|gente|personas?)'
const business = '(negocio|empresa|marca|estudio|clinica|consulta|taller|tienda|despacho|agencia)'
const your = '(tu|su|vuestro|vuestra|tus|sus|el|la|los|las)'

export const spanishCues: Cues = {
  businessName: `nombre (comercial|de(l| la| ${your})? ?${business})|como se llama ${your} ${business}|^(empresa|negocio|marca)$`,
  fullName:
    'nombre (completo|y apellidos?)|(tu|su) nombre|^nombre$|quien (habla por|dirige|fundo|lleva)|como te llamas|como se llama usted',
  industry:
    '(sector|rubro|ramo|nicho)( de| al|$)|a que se dedica|en que (sector|campo|area)|tipo de (negocio|empresa)|profesion$',
  idealClient: `${clients} (ideal(es)?|perfect\\w+|tipic\\w+|sonad\\w+)|(mejor|tipico) ${clients}|publico (objetivo|meta)|a quien (ayud\\w+|sirv\\w+|va dirigid\\w+|quier\\w+|vend\\w+)|quien(es)? (es|son) ${your} .{0,15}${clients}|quien (compra|viene|reserva|contrata)|para quien|buyer persona`,
  message:
    'a que te dedicas|en que (les )?ayud\\w+|que (haces|hace|haceis)( exactamente)?|en una frase|mensaje (central|principal|clave)|propuesta de valor|eslogan|mision',
  clientWords: `palabras (propias )?de(l| los| ${your})? ?${clients}|con sus (propias )?palabras|como (lo )?(dicen|describen|expresan|cuentan)|que (dicen|cuentan|comentan) .{0,8}${clients}$`,
  objections: `objecion(es)?|dudas?( tienen| frecuentes|$)|que (les|los|le) (frena|detiene|hace dudar|impide)|miedos?|antes de (decir que si|comprar|contratar)|por que no (compran|reservan|contratan)|excusas|reparos`,
  coreProblem: `(principal(es)? )?(problemas?|dolor(es)?|frustracion(es)?|desafios?|dificultad(es)?)( principal(es)?| tienen| resuelv\\w+| mas|$)|(mayor|principal) (problema|dolor|desafio|frustracion) de (l[oa]s |${your} )?${clients}|puntos? de dolor|que (va mal|les preocupa|les duele|les pasa)|antes de (venir|llegar|conocer\\w*)|por que (vienen|acuden|te buscan)`,
  outcomes:
    'resultados?( obtienen| consiguen| logran|$)|que (cambia|es diferente|consiguen|logran|obtienen)|despues de (trabajar|venir|la|el)|transformacion(es)?|beneficios|cambio',
  uniqueAdvantage: `(que )?(te|os|le|lo) (diferencia|hace (unic\\w+|diferente|especial))|diferencia(dor|cion)?|ventaja (unica|competitiva)|por que (tu|usted|elegir\\w*|deberian|a ti|vosotros)|competencia|propuesta unica|han probado|comparad\\w+`,
  offerProgram: `(${your} )?(oferta|programa|servicios?|metodo|proceso|tratamiento)( principal| incluye|$| ofrec\\w+)|que (ofreces|ofrece|vendes|vende|ofreceis)|como (funciona|trabajas|trabaja|es el proceso)|paso a paso|que incluye`,
  offers:
    'precios?|tarifas?|cuanto (cuesta|cuestan|cobras|cobra|vale)|honorarios|que (se )?pueden? comprar|paquetes|coste|inversion',
  firstStep: `primer paso|siguiente paso|como (se )?(empieza\\w*|empiezan|reserva\\w*|contrata\\w*|pueden empezar)|(primera|llamada|sesion) (cita|visita|consulta|gratuita|llamada|sesion|de descubrimiento)`,
  callToAction: 'llamada a la accion|cta|con que palabras|que (debe|deben|deberia\\w*) hacer',
  rules: `(legal\\w*|normativa|regulacion|reglas|restricciones|leyes)|que no (puedes|puede|se puede|podemos|debemos|debe|debes|hay que) (decir|prometer|escribir)|nunca promet\\w+|garantias?|reembolsos?|devolucion(es)?|colegio profesional|avisos? legal\\w*`,
  story: `(${your} )?historia( personal|$| de)|como (llegaste|llego|empezaste|empezo|surgio|nacio)|sobre (ti|mi|usted)$|por que (empezaste|empezo|fundaste)|trayectoria`,
  'story.lowMoment': '(peor|momento mas) (momento|bajo|dificil|duro)|tocaste fondo',
  'story.breakthrough': 'punto de inflexion|que marco la diferencia|gran avance',
  scenes: `(casos? de exito|casos? reales|historias? de ${clients}|anecdotas?|escenas|momentos? (reales|verdaderos|con ${clients}))|ejemplo de (un|una) ${clients}`,
  proof: `(pruebas?|testimonios?|resenas?|opiniones|referencias|credenciales|titulos?|titulacion|certificad\\w+|certificacion(es)?|premios?|prensa)|(cuantos anos|desde cuando|cuanto tiempo llevas?)|anos de experiencia|que dicen .{0,20}(de ti|sobre ti|de nosotros)|experiencia$|formacion$|cuantos ${clients}|(que )?dicen (nuestros|nuestras|mis) ${clients}|(nuestros|nuestras|mis) ${clients} (dicen|opinan)`,
  platforms: `plataformas?|redes sociales|canales|donde .{0,25}encontrar\\w* (online|en linea|en (las )?redes)|donde (llegas|publicas|publica|encuentras|esta\\w* .{0,15}${clients})`,
  goal90Days:
    '(objetivos?|metas?)( .{0,15})?( para| en| a)?( los)?( proximos)? ?(90|tres|3)? ?(dias|meses)?|en 90 dias|proximos (90 dias|tres meses)|que quieres (lograr|conseguir)',
  brandVoice:
    '(tono|voz)( de (voz|marca|la marca)|$)|como (debe|deberia|quieres que|quiere que) .{0,8}(sonar|suene)|estilo|personalidad de (la )?marca',
  ownWriting: 'texto(s)? propios?|escrit\\w+ (por ti|tuyo|propios?)|muestra de (tu )?escritura',
  neverWords:
    'palabras .{0,20}(nunca|evitar|prohibid\\w+|no )|(nunca|evitar|prohibidas) .{0,10}palabras|palabras que no',
  pronoun: 'pronombres?|yo o (como )?(nosotros|nosotras)|(nosotros|nosotras) o (como )?yo',
  'market.country': `pais(es)?|(region|zona|ciudad)$|donde (viven|estan) .{0,12}${clients}|en que (pais|region|ciudad|zona)`,
  'market.language': 'idiomas?|lengua',
  'market.currency': 'moneda|divisa',
  'practical.bookingLink':
    '(enlace|link|pagina|web)( de)? ?(reservas?|citas|compra|pago)|^(web|pagina web|sitio web|enlace|url|sitio)$|donde (se )?(reserva\\w*|compra\\w*)|reserva online|(tu|su) (web|pagina web|sitio web)',
  'practical.address':
    '(direccion|domicilio|ubicacion)( postal|$)|donde (estas|esta|estais|estamos|os encontrais|se encuentra|(te|os|le|nos) (encuentr\\w+|encontr\\w+)|((te|os|le|nos|se) )?(podemos |puedo |puede |pueden )?encontrar\\w*)|como llegar',
  'practical.phone': '^telefono( movil)?$|numero de (telefono|movil)|^(tel|movil)$|(en|a) que numero',
  'practical.hours':
    'horarios?( de (apertura|atencion|trabajo|consulta))?|cuando (abris|abres|abre|estas|atiende\\w*)',
  'practical.cancelling': 'cancela\\w*|anulacion\\w*|politica de (cancelacion|cancelaciones)',
  'practical.sendingTool':
    '(herramienta|programa|plataforma|software) .{0,25}(correos?|e ?mails?|newsletters?|boletin(es)?|envio)|con que (envias|envia|mandas) .{0,20}(correos?|e ?mails?|newsletter|boletin)',
  businessStage: 'etapa|fase del negocio',
  assets: 'que (ya )?tienes|materiales existentes|con que cuentas',
  revenue: 'facturacion|ingresos( anuales)?',
  brandColors: 'colores( de (la )?marca| corporativos)?',
  helpNeeded: '(en que|donde) .{0,15}(necesitas|quieres) .{0,8}ayuda|necesitas ayuda',
}
