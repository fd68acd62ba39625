/** Words that mean much the same in a message that tells of danger, by the name of what they mean. Any form of a word counts: they are compared by stem. */
export const concepts: Readonly<Record<string, string>> = {
  me: 'i me my myself mine im ive id ill',
  us: 'we us our ourselves',
  he: 'he him his himself hes hed',
  she: 'she her hers herself shes shed',
  they: 'they them their theyre theyve',
  child:
    'child children kid kids kiddie baby babies babe toddler boy girl lad lass lassie wean bairn son daughter grandson granddaughter grandchild grandchildren grandkids niece nephew pupil schoolgirl schoolboy schoolchild teen teenager newborn infant stepson stepdaughter tot youngster minor twins kiddies schoolkids',
  sibling: 'brother sister bro sis sibling stepbrother stepsister cousin',
  partner:
    'husband wife partner boyfriend girlfriend bf gf ex exes fella hubby fiance fiancee spouse missus misses bloke exhusband expartner exboyfriend exwife feller hubbie',
  parent: 'mum mam mom mother dad father stepdad stepmum stepfather stepmother parent daddy mummy mammy mums dads papa mama ma da',
  elder:
    'nan nana nanna nanny gran granny grandma grandad granddad grandpa grandfather grandmother elderly old older pensioner aunt auntie aunty uncle widow widower dementia alzheimers frail oap aged confused',
  disabled:
    'disabled disability downs autistic autism wheelchair blind deaf vulnerable bedbound bedridden housebound nonverbal cerebral palsy epilepsy parkinsons stroke ld sen schizophrenia impairment handicapped crutches',
  carer: 'carer carers caregiver staff nurse warden matron keyworker agency assistant helper worker nursing carehome respite manager lodger',
  adult:
    'neighbour neighbor neighbours man men woman women lady guy chap stranger friend mate tenant gentleman fellow someone somebody person people landlord fella stepdad blokes lads',
  school: 'school teacher class nursery college coach tutor headteacher playground classmate yr reception babysitter childminder club',
  hit: 'hit hits hitting beat beats beating beaten batter batters punch slap smack whack thump thrash shove push pushes kick bash clout belt slam throw throws threw thrown drag dragged dragging headbutt wallop smash leather lash knock lamp deck swing swung strike struck slapped',
  harm: 'hurt hurts hurting abuse abused abusing attack attacked attacking assault assaulted bully torture harm harmed maltreat mistreat violent violence cruel rough handy jab torment aggressive fight fighting fought brawl',
  choke: 'choke choking choked strangle strangled strangling throttle throat neck suffocate smother pillow airway',
  grab: 'grab grabbed grip gripped pinch pinched squeeze bite bit bites bitten shake shook shaking restrain tie tied ties pin pinned twist scratch spit spits held holding chained handcuff tape',
  burn: 'burn burns burnt burned burning scald scalded scalding blister boiling cigarette iron',
  weapon: 'knife knives gun machete axe hammer blade razor sword scissors shotgun rifle pistol acid screwdriver crowbar bat armed weapon zombie firearm blades',
  stab: 'stab stabbed stabbing shot shoot shooting gunshot gunshots slit slash slashed',
  kill: 'kill kills killed killing murder murdered murders',
  threat: 'threat threats threaten threatens threatened threatening blackmail force forced forces forcing warn promise swear revenge',
  injury:
    'bruise bruises bruised bruising blood bleed bleeding bled wound marks mark scar scars swollen swelling lump fracture fractured injury injured injuries hurt ribs gash stitches limping black blue purple sores handprint limp concussed concussion',
  body: 'arm arms face head leg legs eye eyes back jaw lip lips mouth stomach ribs wrist wrists nose hand skin hip tongue finger fingers belly teeth hair',
  control:
    'control controls controlling allow allowed allows permission passport wages tracker track tracking stalk stalks stalking stalker follow follows followed following watches watching checks check spy camera cameras mileage isolate monitor tracks listens reads location password passwords card freedom prisoner servant slave',
  lock: 'lock locks locked locking trap trapped stuck shut barricade barricaded key keys bolt bolted padlock cupboard cellar',
  fear: 'scared frightened afraid terrified fear fearing hide hides hiding hid unsafe flinch flinches petrified dread dare eggshells escape flee fled refuge scare frightens scares danger dangerous cowering',
  safe: 'safe safety protect protection rescue help helped',
  scream:
    'scream screams screaming screamed cry cries crying cried shout shouts shouting shouted yell yelling beg begging begged sob sobbing whimper plead howl wail',
  sex: 'rape raped rapes raping rapist touch touches touched touching grope groped sexual sex sexually naked nude nudes pics privates grooming groomed groom molest molested pervert paedophile paedo indecent undress kiss knickers topless incest snapchat pregnant underwear private fiddle fiddled webcam',
  secret: 'secret tell told tells disclosed confided whisper confide mouthed disclose admitted',
  neglect:
    'starve starving starved hungry hunger neglect neglected filthy filth soaked soiled nappy unwashed dirty malnourished skinny skeleton thin feed fed feeding dehydrated alone unattended unsupervised pads mess stinking lice rotten',
  medical:
    'breathe breathing breath breathless pulse cpr chest heart stroke seizure fit fitting fits convulsing epileptic asthma inhaler diabetic insulin hypo anaphylaxis allergic allergy epipen choking sepsis rash meningitis ventilator oxygen defib defibrillator ambulance paramedic paramedics unresponsive conscious unconscious twitching cardiac labour contractions bleeding haemorrhage drowsy floppy slurring slurred droop drooping dropped numb palpitations',
  collapse: 'collapse collapsed collapsing faint fainted fainting unconscious unresponsive keeled passed slumped lifeless dying',
  fall: 'fall fallen fell falling falls dropped tripped slipped toppled',
  pain: 'pain pains agony ache aching tightness crushing tight',
  water: 'river canal lake drown drowning drowned sea tide reservoir weir pond harbour dyke quay lock',
  crash: 'crash crashed accident overturned knocked trapped crushed lorry motorbike cyclist ran hit',
  jump: 'jump jumping bridge roof edge ledge railings cliff track platform viaduct storey ladder window balcony tracks',
  gas: 'gas gaz monoxide carbon co fumes cooker boiler hob methane propane butane cylinder lpg flue gasleak',
  smell: 'smell smells smelling smelt stink stinks stinking reek reeks whiff odour hiss hissing hisses leak leaking leaks leaked stench eggs smelly',
  fire: 'fire fires smoke smoking flame flames blaze alight smoulder smouldering burning ablaze arson inferno scorch scorched singed glowing smokey smoky',
  electric:
    'electric electrics electricity electrical electrocuted spark sparks sparking fuse socket sockets plug wire wires wiring cable cables pylon shock shocks live consumer crackling buzzing fusebox switchboard zapped tingle tingling arcing voltage extension',
  building: 'ceiling roof wall balcony chimney scaffold scaffolding gable tree lintel floor slab cladding staircase beam crane bridge',
  giving:
    'crack cracks cracking cracked bulging leaning crumbling crumble subsidence sinkhole landslip landslide sagging bowed explode exploded explosion bang blast bomb grenade unexploded explosive caved',
  flood: 'flood flooded flooding floodwater burst rising torrent gushing pouring knees submerged banks sewage sandbags',
  alarm: 'alarm alarms detector beeping beep bleeping chirping siren',
  suicide: 'suicide suicidal kms unalive noose hang hanging hanged overdose overdosed overdosing ligature topping od overdoes suicid kys',
  die: 'die dies died dying dead death deceased corpse coffin funeral grave ashes',
  life: 'life live living alive lives exist existing existence',
  pills:
    'tablet tablets pill pills paracetamol medication meds morphine codeine ibuprofen antidepressants bleach bottle swallowed swallow poison poisoned poisoning drank dosette paracetemol tramadol cocodamol antifreeze heroin spice methadone balloons vodka whisky vape injected injecting needle needles',
  cut: 'cut cuts cutting slit selfharm selfharming selfharms scratch blades wrists harming',
  end: 'end ending ended ends finish finished finishing goodbye bye sorry letter letters note notes over stop final last done quits anymore farewell',
  hopeless:
    'hopeless pointless point worthless burden tired exhausted cope coping despair numb empty useless nothing suffering lonely dark depressed depression low bad miserable desperate notice missed',
  homeless:
    'homeless evict evicted eviction rough streets street doorway tent bench hostel sofa sofas couch bailiffs roofless underpass sleeping sleep slept kipping kip shelter sleepbag suitcase bags bus station park car van locked tenancy refuge destitute',
  out: 'out outside kicked chucked thrown turfed put gone sling slung booted away',
  nowhere: 'nowhere noplace anywhere somewhere',
  bed: 'bed beds room roof night nights sleep stay stop place',
  now: 'now right immediately tonight today urgent urgently quick quickly asap please hurry minute minutes currently happening',
  tonight: 'tonight tonite 2nite nite night evening dark cold freezing snow snowing raining',
  money:
    'money pension bank savings card pin cash signed sign account wages benefits attorney deeds jewellery rings will stole steal stealing stolen takes took taken',
  cuckoo: 'cuckoo cuckooed cuckooing dealers dealer drugs drug dealing deal gang county exploited exploiting exploitation trafficked trafficking slave slavery',
  marriage: 'marry married marriage wedding forced honour fgm cutting family abroad pakistan somalia flight flying',
  police: 'police 999 ambulance brigade emergency safeguarding injunction restraining bail arrested prison jail court',
  missing: 'missing disappeared vanished runaway ran abducted kidnapped snatched lured taken',
  waste: 'bin bins recycling recycle waste rubbish caddy tip skip refuse sack sacks sticker lorry collect collection collected compost',
  admin:
    'permit licence license licensing application apply form policy refund fee cost price renew renewal register certificate book booking course training volunteer consultation fundraiser donate event guidance regulations inspection invoice portal website login upload timetable planning payment charge reference appointment claim discount bill report',
  idiom: 'joke lol haha honestly literally absolutely ridiculous disgrace disgusting shambles useless waiting hold queue phone',
};
