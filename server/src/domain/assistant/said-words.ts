/**
 * What people say when they do not ask about anything: words and short phrases as `plainOf` gives them, in English, Arabic, Farsi, French, Portuguese, Somali and
 * Spanish, the widget's languages, and in Welsh, which councils in Wales must answer.
 */
export const phrasesOf = (text: string): string[] =>
  text
    .replace(/\s+/g, ' ')
    .split(',')
    .map((phrase) => phrase.trim())
    .filter(Boolean);

/** A whole message that asks for a person. */
export const personAlone = phrasesOf(`
  person, human, agent, advisor, adviser, operator, a person, a human, real person, real human, someone, somebody, live chat, customer service, customer
  services, human please, person please, agent please, personne, humain, conseiller, pessoa, humano, atendente, persona, agente, asesor, qof, qof dhab
  ah, shakhsi, person go iawn, rhywun, شخص, إنسان, انسان, موظف, بشر, آدم, انسان واقعی, اپراتور, کارشناس
`);

/** Anywhere in a message: asks for a person, or has had enough of the assistant. */
export const personAnywhere = phrasesOf(`
  speak to a person, speak to someone, speak to somebody, speak to a human, speak to an advisor, speak to an adviser, speak to an agent, speak with a
  person, speak with someone, speak to a real, speak to the council, speak to a member of staff, talk to a person, talk to someone, talk to somebody,
  talk to a human, talk to an advisor, talk to an agent, talk to a real, talk with a person, talk with someone, chat to a person, chat with a person,
  chat to a human, chat to someone, chat with someone, real person, real human, actual person, actual human, human being, not a robot, not a bot, not a
  machine, stupid bot, stupid robot, useless bot, useless robot, this is useless, you are useless, youre useless, ur useless, this is hopeless, this is
  no help, this is no use, this isnt helping, this is not helping, youre not helping, you are not helping, not helpful at all, waste of time, fed up
  with this, want a person, want a human, want to speak to, want to talk to, need a person, need a human, get me a person, get me a human, put me
  through, connect me to, transfer me to, pass me to, someone call me, parler a quelquun, parler a une personne, parler a un conseiller, parler a un
  humain, cest inutile, falar com uma pessoa, falar com alguem, falar com um atendente, falar com um humano, isto e inutil, hablar con una persona,
  hablar con alguien, hablar con un agente, hablar con un humano, esto es inutil, esto no sirve, la hadal qof, qof la hadal, inaan qof la hadlo, la
  hadlo qof, waxba ma tarayso, siarad a rhywun, siarad gyda rhywun, siarad gyda pherson, siarad a pherson, التحدث مع شخص, التحدث إلى شخص, التحدث الى
  شخص, اتحدث مع شخص, أتحدث مع شخص, أريد التحدث مع, اريد التحدث مع, التحدث مع موظف, هذا غير مفيد, صحبت با یک نفر, با یک نفر صحبت, با یک انسان, با کسی
  صحبت, صحبت با کارشناس, این بی فایده است
`);

export const greetings = phrasesOf(`
  hi, hello, hey, hiya, helo, hello there, hi there, hey there, good morning, good afternoon, good evening, morning, afternoon, evening, alright, hello
  anyone there, anyone there, is anyone there, is anybody there, bonjour, bonsoir, salut, ola, bom dia, boa tarde, boa noite, hola, buenos dias, buenas
  tardes, buenas, asc, salaan, iska warran, bore da, prynhawn da, shwmae, salam, as salamu alaykum, assalamu alaikum, مرحبا, السلام عليكم, أهلا, اهلا,
  صباح الخير, سلام, درود, صبح بخیر
`);

export const thanks = phrasesOf(`
  thanks, thank you, thankyou, thanx, thx, ta, cheers, many thanks, thanks a lot, thanks so much, thank you so much, thank you very much, thanks very
  much, thanks for your help, thank you for your help, great thanks, great thank you, ok thanks, ok thank you, okay thanks, lovely thank you, perfect
  thanks, perfect thank you, brilliant thanks, that helped thanks, thats great thanks, thats great thank you, merci, merci beaucoup, obrigado, obrigada,
  muito obrigado, gracias, muchas gracias, mahadsanid, diolch, diolch yn fawr, شكرا, شكرا جزيلا, ممنون, متشکرم, مرسی
`);

/** A choice turned down. */
export const noneOfThem = phrasesOf(`
  none, none of these, none of those, none of them, neither, no, nope, not any of these, something else, other, aucun, aucune, nenhum, nenhuma, ninguno,
  ninguna, midna, dim un, لا شيء, ولا واحد, هیچکدام, هیچ کدام
`);

/** Numbers of a choice, the first of each line being the first choice. */
export const ordinals: readonly (readonly string[])[] = [
  phrasesOf(
    '1, one, first, the first, the first one, first one, 1st, number 1, number one, option 1, a, top one, un, premier, primeiro, uno, primero, kow, ١, ۱, الاول, اول',
  ),
  phrasesOf(
    '2, two, second, the second, the second one, second one, 2nd, number 2, number two, option 2, b, middle one, deux, deuxieme, segundo, dos, laba, ٢, ۲, الثاني, دوم',
  ),
  phrasesOf(
    '3, three, third, the third, the third one, third one, 3rd, number 3, number three, option 3, c, trois, troisieme, terceiro, tres, tercero, saddex, ٣, ۳, الثالث, سوم',
  ),
  phrasesOf(
    '4, four, fourth, the fourth, the fourth one, fourth one, 4th, number 4, number four, option 4, d, quatre, quatrieme, quatro, quarto, cuatro, cuarto, afar, ٤, ۴, الرابع, چهارم',
  ),
  phrasesOf(
    '5, five, fifth, the fifth, the fifth one, fifth one, 5th, number 5, number five, option 5, e, cinq, cinquieme, cinco, quinto, shan, ٥, ۵, الخامس, پنجم',
  ),
  phrasesOf('6, six, sixth, the sixth, the sixth one, sixth one, 6th, number 6, number six, option 6, f, sixieme, seis, sexto, lix, ٦, ۶, السادس, ششم'),
  phrasesOf(
    '7, seven, seventh, the seventh, the seventh one, seventh one, 7th, number 7, number seven, option 7, g, sept, septieme, sete, setimo, siete, septimo, toddoba, ٧, ۷, السابع, هفتم',
  ),
  phrasesOf(
    '8, eight, eighth, the eighth, the eighth one, eighth one, 8th, number 8, number eight, option 8, h, huit, huitieme, oito, oitavo, ocho, octavo, siddeed, ٨, ۸, الثامن, هشتم',
  ),
];
/** The last of a choice, however many there are. */
export const lastOfAll = phrasesOf(
  'last, the last, last one, the last one, bottom one, the bottom one, le dernier, la derniere, o ultimo, el ultimo, آخری, الاخير',
);
