/** Groups of words that tables name in capitals, and that mean alike there. */
export const groups: Readonly<Record<string, string>> = {
  HURT: 'hit beat batter punch slap smack whack thump strangle throttle choke attack assault abuse hurt rape stab torture molest headbutt kick shove bruise knock lamp deck belt burn bite drag pin maltreat mistreat harm whip shake',
  HURTSOFT: 'push grab squeeze pinch spit grip shout scream threaten bully control twist slam throw force blackmail frighten scare',
  VICTIMME: 'me us',
  HE: 'he she they him',
  PARTNER: 'husband wife partner boyfriend girlfriend bf gf ex fella hubby fiance fiancee missus exhusband expartner bloke feller',
  KIN: 'mum mam mom mother dad father stepdad stepmum brother sister uncle aunt aunty auntie cousin son daughter parent nephew niece grandson granddaughter grandad grandfather nan nana gran grandma stepfather stepmother daddy mummy inlaw inlaws family stepbrother',
  ELDER:
    'nan nana nanna gran grandma granny grandmother grandad grandfather granddad grandpa elderly pensioner aunt aunty auntie old dementia alzheimers resident patient',
  OLDPERSON:
    'nan nana nanna gran grandma granny grandmother grandad grandfather granddad grandpa elderly pensioner mum mam mother dad father aunt aunty auntie uncle lady man gentleman',
  CHILD:
    'child children kid baby toddler boy girl son daughter grandson granddaughter grandchild grandchildren niece nephew pupil newborn infant stepson stepdaughter twins teenager schoolgirl bairn wean lad lass',
  VULN: 'disabled disability downs autistic autism wheelchair blind deaf vulnerable bedbound housebound dementia alzheimers learning_difficulties learning_disability ld elderly',
  CARER: 'carer carers nurse staff warden keyworker care_home nursing_home support_worker escort care_worker manager',
  WEAPON: 'knife machete axe hammer gun sword blade razor bat shotgun screwdriver scissors acid pistol crowbar petrol knives',
  PERSON:
    'he she they man woman guy bloke lad boy girl someone somebody neighbour lady person people husband wife mum dad son daughter brother sister friend mate nan gran grandad baby child kid kids toddler cyclist driver worker chap fella colleague uncle aunt lads teenager gentleman customer passenger patient builder',
  BODY: 'arm face head leg eye back neck wrist nose hand skin thigh body chest mouth',
  INJURY: 'bruise black_eye broken blood bleed mark burn scar swollen handprint cut scratch lip split ribs',
  HOUSE:
    'house flat home kitchen room loft roof stairs building block tower car shed bin garage bed sofa curtains hall school caravan bungalow landing corridor window door hedge cladding skip chimney flats street common moor van store fence oven hob pan lorry field grass',
  SMELL: 'smell stink reek whiff stench hiss odour leak smelt',
  PILLS: 'tablet pill paracetamol medication meds overdose bleach antifreeze ibuprofen antidepressants insulin morphine codeine vodka cocodamol poison',
  NOW: 'now tonight today outside homeless',
};
