/** Danger to life, from gas, fire, wires, water and walls, and a night without a roof: a table a line. `tables.ts` says how they are read. */
export const tablesOfDanger = {
  life: `
not|stopped|cant|can_not|struggling|hardly|barely|trouble|difficulty|isnt|no breathe|breathing|breath|breathin|breeth|get_my_breath|get_breath|pulse -form -website -space
hes|shes|he|she|baby|mum|dad|nan|grandad|man|my|someone|woman|husband|wife|daughter|son|lady|girl|boy|friend|lips gone|turned|going|turning|went|is blue|grey|limp|floppy|purple|white|unconscious|unresponsive|cold -hair -bin -sign -light -bag
unconscious|unresponsive|unconsious|not_responding|not_responsive|passed_out|lifeless -website -form -email
not|wont|will_not|never|cant|can_not|no wake|waking|rouse|move|wake_up|wakes|moving|respond|get_up|getting_up him|her|up|or|help|floor|my|husband|he|eyes|anything|leg|right|the|at_all -car -van -traffic -queue -vehicle -lift -heap -sofa -barrier -lorry -tomorrow -bin
PERSON collapsed|collapse|collapses|colapsed|collapsing|keeled_over|slumped|fainted|passed_out|blacked_out -drain -fence -wall -kerb -tent -pavement -gutter -trolley
collapsed on|in|at|outside|and|he|she|help|queue|street -drain -wall -fence -table -shelf -manhole
someone|somebody|man|woman|lady|girl|boy|dad|mum|lad|people|body|child|he|she|we|i|drunk|chap|person lying|laid|lay|face_down|on_the_floor|on_the_ground|on_floor|motionless road|pavement|floor|ground|street|moving|blood|river|churchyard|river|snow|not|hours|bushes|carriageway|face_down -form -carpet -sleeping_policeman
chest pain|pains|tight|tightness|hurts|hurting|crushing|heaviness|heavy|pressure|elephant|ache -drawers -freezer
pain|pains|tightness|tight|crushing|heaviness|pressure in|across|down|on|my|his|her chest|arm|heart|jaw
heart_attack|hart_attack|cardiac_arrest|heart_atack|hart_atack|heart|stroke having|think|now|help|im|hes|shes|is|please|same|stopped|racing|carbon|dad|mum|my_husband|i_am -gave_me -give_me -last_year -nearly -support -had_a_stroke -survivors -badge -patient -rehab -six_weeks -price
having|think heart_attack|stroke|seizure|allergic_reaction|asthma_attack|strok|siezure|anaphylactic|miscarriage|convulsion -nearly -going_to -badge -last_year -support -club -ages_ago -years
face|mouth|side|arm|speech|leg|words dropped|drooping|droopy|fallen|slurred|slurring|crooked|weak|numb|jumbled|dead|wrong|cant_lift|gone_dead|work|wont_work side|one|funny|arm|and|talking|cant|out|has|typing -face_to_face
can_not|cant|cannot|not|lost feel|lift|move|speak|talk|see|breathe his|her|my|left|right|one|out_of arm|side|leg|legs|properly|eye|foot|arms|hand -bin -garden -sofa -sign
seizure|seizures|convulsing|fitting_for|been_fitting|having_a_fit|epileptic_fit -last_year -after_a -driv -banister
choking|choke|chokes|chokin on|help|he|she|nan|baby|sweet|dinner|cant|not -weeds -fumes_from -hazard -bonfire -traffic -holds
allergic|anaphylactic|anaphylaxis|epipen|nut|peanut|stung reaction|shock|throat|swelling|swollen|ate|closing|epipen|breathe|eat|mouth|blown_up -menu -waiter -school_dinner -policy
overdose|overdosed|od|overdoes|poisoned|poisoning -food -awareness -rat
swallowed|drank|ate|eaten|drunk|took|taken|swallow bleach|battery|tablets|pills|poison|coin|button|berries|antifreeze|spirit|paracetamol|dishwasher|mushrooms|insulin|something|white_spirit|chemicals|medication|morphine -dog_ate -homework
bleeding|bleed|blood|bled|spurting|haemorrhage not|wont|stop|heavily|loads|everywhere|head|ear|badly|out|heavy|pouring|much|lots|leg|face|loss|all_over|pumping|coming|coughing|deep|and|pregnant -donor -pressure -radiator -us_dry -gums -ridiculous -heart
lots|loads|much|so_much|covered|pouring|pool|losing|full blood -pressure -test -donor
cut|sliced|slashed|chopped|slashes|gashed|ripped|cuts|severed|torn finger|fingers|leg|arm|hand|throat|bone|open|wrist|artery|face -hedge -grass -ribbon -budget -library
stab|stabbed|stabbing|stabs|knifed -pain -wallet -in_the_back -in_the_dark -a_stab
shot|shooting|shots|gunshot|gunshots|gunman|gunfire someone|somebody|he|heard|people|been|there|is|from|at|by|ground|fired|man -club -film -wedding -flu -clay -photo -screen -basketball
someone|somebody|is shooting|shot -film -club -clay -video
man|someone|somebody|he|guy|bloke|they|lads|lad|kids|boys|gang|fella|people|intruder|teenager with|got|has|have|waving|carrying|holding|pulled|pointing|wielding|in WEAPON|bats|machetes|knives|guns|blades -sharpen -amnesty -pallet -cricket -water_gun -spray_gun -speed_gun -toy_gun -bin -film -tools
threatening|threaten|threatened|attack|attacking|attacked|fighting|chasing|chased with|me|us|people|driver|woman|staff|her|him WEAPON|kill|stab|machetes|bats|scissors
attacked|attacking|attack|mugged|assaulted|raped|beaten|jumped been|being|just|by|me|woman|man|him|her|someone|someones|child|girl|toddler|postman|now|is -swan -gull -goose -geese -seagull -nettles -slugs -verbally -last_year -wasps -pigeon
raped|rape|raping -field -countryside -seed -oilseed -crop
break|broke|breaking|broken|kicking|smashing|bashing|kick|hammering|trying|get|getting in|into|down|through my_house|my_door|door|front_door|now|window|my_flat|my_home|house|windows -last_week -last_night -shed -bin -ball -car
burglar|burglars|intruder|intruders|robber now|in|house|downstairs|upstairs|here|right|inside|hiding -alarm_fit -alarm
hiding|hidden under|upstairs|in|cupboard|wardrobe|from they|bed|broke|break|him|he|now|intruder|bathroom -charges -sofa
being|im|is|someone|man followed|chased|following|chasing me|home|her|girl|closer|she -up_on -link
drown|drowning|drowned|drownin|drownd -weeds -paperwork -forms -plants -sorrows -in_letters -in_debt -noise -out
river|canal|lake|sea|water|pond|weir|reservoir|ice|dyke|quarry|tide|dock|harbour|canel|pool|lido in|gone|under|fell|fallen|jumped|went|went_under|stuck|come_up|trapped|rising|through|cut_off man|someone|kid|boy|girl|him|he|she|car|child|under|come_up|in|people|dog|lad|son|cant|husband|hand -swimming_lesson -shopping -fishing -bins
someone|somebody|man|kid|kids|boy|girl|child|lad|car|he|she|husband|pushchair|swimmer|people|teenager|dog|teenagers|woman in|jumped|fell|gone|fallen|went|rolled|under|went_under|slipped|on river|canal|lake|sea|water|pond|weir|reservoir|ice|dyke|quarry|dock|harbour|rocks|tide -fishing -shopping
went_under|gone_under|under_the_ice|through_the_ice|cut_off_by_the_tide|tide_coming|tide_is_coming|tide_nearly|capsized
crash|crashed|smash|overturned|pile_up|accident|collision|jackknifed|upside_down|on_its_roof|on_its_side people|car|cars|trapped|hurt|injured|just|lorry|person|rider|driver|screaming|someone|road|motorbike|nobody|van|bus -figures -last -form -claim -insurance -compensation -every_week -statistics -mirror -waiting_to_happen -book
hit|hits|run_over|knocked_down|ran_over|knocked_off|reversed_over|runned_over|mown|crushed by|old|someone|child|cyclist|man|lady|woman|my|girl|boy|person|kid|mum|dad|pedestrian|biker -car_hit_my -wall -fence -years_ago -last_year -bedroom_tax -lamp_post -lamppost -deadline -ball -bollard -my_car -pothole
car|bus|lorry|van|taxi|bin_lorry|motorbike|bike|train|tram|tractor|forklift|wagon hit|hits|run_over|ran_over|knocked|reversed|crushed|on_top_of|rolled|killed old|someone|child|cyclist|man|lady|woman|girl|boy|person|kid|mum|dad|him|her|somebody|people|pedestrian -nearly -last_year
cyclist|rider|motorbike|motorcyclist|biker|pedestrian|driver|passenger|scooter hit|under|hurt|moving|lying|blood|injured|trapped|knocked|gone|down|bleeding|unconscious -lanes -counter
trapped|stuck|pinned|crushed|buried|caught under|in|by|beneath|inside|leg|arm|head|hand car|tree|lift|machine|tractor|rubble|wall|railings|lorry|legs|compactor|wreck|door|him|bin|people|bouncy|mud|wardrobe|grain|scaffold|fence|child|kid|baby|fire -page -traffic -paper -loop -behind -cat -plans -mouse -pigeon -keys_stuck -recycling_stuck
baby|child|kid|toddler|dog|kids|girl|boy|man|woman|mum|people|someone|lad|nan trapped|locked|stuck|left car|lift|hot|heat|boiling|van|bank|railings|machine|under|down|in_the -coat -toy -bike -locker
fell|fallen|fall|falls|falling|gone_over|come_off|slipped|come_down|tripped|fel from|off|down|over|in|out|and ladder|roof|scaffold|stairs|balcony|window|cliff|tree|floor|wall|horse|bridge|building|manhole|drain|hole|blood|move|cant|bath|wake|waking|stuck|hip|legs|hurt|steps|hit|get_up|moving -last -claim -form -compensation -in_june -branch -lid -months -ago -leaf -leaves -sign -needs_rail -grab_rail -bin -slate -tile -gutter
i|ive|nan|mum|dad|grandad|she|he|gran|mother|neighbour|husband|wife fell|fallen|fall|on_the_floor|been_on_floor|lying|fel can_not|cannot|cant|since|get_up|move|hours|all_night|help|blood|bleeding|again|unable|stuck -behind -last -claim -compensation -rails -february -asleep
on_the_floor|on_floor|on_the_bathroom|on_the_kitchen|on_bathroom can_not|cannot|since|hours|move|help|still|get_up|through_the_letterbox|all_night|breathing|waking -of_the
not|havent|hasnt|nobody|no_sign|curtains|post seen|answering|answered|opened|open|piling|answer|picked_up neighbour|old|gentleman|lady|days|week|smell|dog|man|flies|door|milk|dad|mum -letter -emails -phone_line -website -call -calls
dead_body|a_body_in|human_remains|i_think_hes_dead|think_he_is_dead|think_shes_dead|found_dead|dead_man|dead_woman|dead_or_dying -heart_to -over_my
dont_let|not_let him|her|me|my die
ambulance|paramedics|999|amublance|ambulence need|send|call|please|quick|now|help|get|want|for_me|someone|come -parked -blocked -station -planning -clothes -came -access -bill -service_job -day
ambulance|amublance|ambulence please|now|quick|needed|pls|for
defib|defibrillator|cpr now|code|nearest|quick|doing|on_a|collapsed|someone|need|for -grant -training -register -course -maintain -pads -funding
send|need|get|call police|ambulance|help|someone|somebody now|quick|please|he|going|knife|hurry|kill|dying -report -form
dog|dogs|bully|cow|cows|bull|horse attacking|attacked|ripping|biting|bitten|got_hold|mauling|ripped|bit|trampled|got|wont_let_go child|toddler|kid|arm|face|man|postman|throat|leg|wife|dad|baby|girl|boy|woman|her|him|people -last_year -my_dog_was -muzzle -lead
labour|waters|contractions|baby|giving_birth|waters_broken coming|broken|now|started|head|born|gone_into|car|crowning|broke -votes -party -class -group -market -government -exchange -shower
pregnant|miscarrying|miscarriage|weeks_pregnant|weeks bleeding|blood|pain|pains|contractions|kicked|faint|waters -mat -grant
rash|fever|temperature|floppy|meningitis|sepsis glass|fade|stiff|neck|baby|purple|press|hot|drowsy|wont|breathing|confused|seeing|light|41|40 -greenhouse -thermostat -pool
baby|newborn|toddler|infant|child floppy|limp|grey|not_feeding|grunting|breathing|blue|hot_and|wont_feed|swallowed|choking|burnt|scalded|burned|fitting
asthma|inhaler|wheezing|oxygen|ventilator|insulin|hypo|diabetic|diabetes not|empty|attack|no|run_out|ran_out|working|gone|lips|breath|battery|power|swallow|nonsense|sweat|wake|responding -mould -prescription -school_transport -badge
scalded|scald|boiling_water|hot_fat|hot_oil|boiling|burns|burnt|burned|kettle over|baby|on|skin|arm|face|down|herself|himself|peeling|him|her|me|child|badly -bin -toast -pans -out -cold -washing -tip -car
acid in|on|thrown|threw|eyes|face|attack
he|she|man|boy|kid|someone|mate|lad|person|woman|they jump|climbing|hanging|climbed|threatening_to_jump|hang|about_to_jump|stuck|dangling|climb bridge|roof|balcony|crane|railings|pylon|tower|building|multi_storey|ledge|car_park|window|arm|edge|platform|railway|tracks -scaffold_firm -cat
on railway|train|tracks|track|line|motorway man|lad|kids|boy|train|child|someone|girl|him|woman -model -steam -bus_link -online
spice|heroin|balloons|injected|needle|drugs|ketamine|mdma|pills|vodka|drunk|drink grey|blue|dropped|wake|collapsed|breathing|unconscious|fitting|moving|passed_out|up|sick -park_litter -class
help_help|help_me_please|please_help_me|help_someone|someone_help -form -bin -fill -log -page -application -council_tax -website -pay
help please|quickly|hurry he|she|dying|die|kill|hurt|knife|baby|fire|bleeding|mum
kill|murder|stab me|her|him|us|them|someone|people|somebody is_going_to|going_to|gonna|says|threatening|with|knife|outside|tonight|now -parking -forget -deadline -heat -form -junction -road -lights -crossing -lol -cyclists
going_to|gonna|about_to|trying_to|threatening_to|wants_to|tried_to kill|murder|stab|shoot|rape|strangle her|him|me|us|someone|them|people|somebody|my -lights -crossing -forget -lol -form
screaming|scream|screams help|murder|woman|stop|next_door|get_off|girl|lady -playground -deal -foxes -kids_playing
abducted|kidnapped|kidnap|hostage|dragged_into|pulled_into|snatched|spiked|drink_spiked -tyre -bag
taken|took something sweating|heart|blue|wake|strange|funny|drink|sick -bin -photo
fight|fighting|brawl|riot machetes|bats|knives|knife|blood|now|outside|hurt|glass -cuts -colour -running -fair
`,
  'gas-fire': `
smell|smells|smelling|stink|stinks|stinking|reek|reeks|whiff|smelt|gas_smell|smelled|smel gas|gaz|gasleak|of_gas|rotten_eggs|like_gas|burning|gas_in -no_smell -not_smell -barbecue -bin -brown_bin -capped
gas smell|smells|leak|leaking|leaks|hissing|stinks|whiff|smelly|escaping|escape|hiss|left_on|smel -capped -no_smell -farm
gas_leak|gas_smell|gas_hissing|gas_left|left_gas -capped
hissing|hiss|leaking|burst|hit|digger|through|blew|broke meter|cooker|hob|gas|gas_pipe|gas_main|canister|cylinder -water_meter
carbon_monoxide|co_alarm|monoxide|co_detector|carbon_alarm|co2_alarm going_off|beeping|gone_off|beep|alarm|headaches|sick|screaming|went_off|flashing|chirping|keeps|poisoning|red|think|headache|dizzy -where_can_i_buy -fit -supply -landlords -replace -regs -low_battery
headache|headaches|dizzy|sleepy|sick|drowsy|muzzy|feel_sick|faint|heads boiler|gas|heating|flue|fumes|generator|barbecue|stove|cooker|alarm -website -form
boiler|flame|fire|heater|cooker|flue soot|yellow|orange|black|headache|headaches|dizzy|sick|fumes|sleepy -paint
on_fire|caught_fire|set_fire|alight|ablaze|in_flames|burning_down|gone_up_in|went_up_in|on_fier|set_light|catched_fire|set_alight -last_year -april -bonfire_night -burnt_out -out_in_a_minute -halloween
there|is|a|theres|big|small|had|kitchen|chimney|grass|shed|house|flat|bin|oil fire in|at|next_door|below|above|spreading|upstairs|help|downstairs|behind|under|now|started -station -door -alarm_test -brigade_open -pit -extinguisher -risk -drill -hydrant -last -insurance -escape -april -engine -safety -lane
house|flat|building|kitchen|home|shed|car|caravan|block|flats|bin|bins|skip|bed|sofa|curtains|lorry|hob|oven|loft|roof|moor|common|van fire|burning|burn|flames|smoke|smoking|smouldering|alight|smokin|fier|blaze -drill -door -pit -risk -safety -station -alarm -hydrant -stove -bonfire -wood -barbecue -log -chimney_swept -weed -cigarette -extinguisher -burnt_out -burned_out -insurance -ban -smokers -bbq
fire|fires help|please|now|quick|fast|fire|brigade -station -form -door -risk -drill -engine
flames|blaze|inferno -flamenco
smoke|smokes|smokin|smok coming|pouring|filling|in_the|from|under|everywhere|billowing|comeing|full|trapped|can_see|big|black|thick|alarm window|door|roof|flat|corridor|loft|house|wall|stairs|wires|landing|building|lobby|hall|kitchen|socket|next_door|plug|everywhere|out|eaves|see|school|behind -chimney -bonfire -barbecue -cigarette -cannabis -weed -battery -neighbours -every_night -washing
smoke trapped|stuck|cant_breathe|balcony|fire|flames|choking|evacuate|burning
burning smell|smelling|plastic|rubber|fishy -barbecue -weed -bonfire -incinerator -leaves
smell|smells burning|smoke|fish|plastic_burning|hot_plastic|melting|singe|singeing -barbecue -cigarette -chimney -market
socket|plug|fuse|fuse_box|fusebox|consumer_unit|fuse_board|switch|light|meter|electrics|wires|cable|electric|wiring|charger|lights|switchboard|substation|fuze|electrical|heater|lamppost|lamp_post|lead|appliance|washing_machine|dryer|cooker|shower|cupboard|fitting|scooter|battery|bike spark|sparks|sparking|smoking|burning|buzzing|crackling|melted|hot|fire|black|bang|flash|flashes|fizzing|sparkin|exploded|smoke|glowing|burns|swelling|popping|melting|hissing -spark_plug -hot_water -smoking_shelter -broadband -door_entry -hot_oil -hum_annoys -black_bin -blue_bin -remote
sparks|sparking|arcing|sparkin from|coming|out|everywhere|on|electric|wire|cable|light|socket -plug_for
electric_shock|electric_shocks|electrocuted|shock|zapped|tingle|belt off|from|touch|when|tap|shower|cooker|sink|machine|panel|every_time|metal -bill -absorber -rise -price -seat -conveyor
is|are|whole live|electrified sink|cooker|tap|metal|casing -where -stream
wire|wires|cable|cables|power_line|power_lines|pylon|overhead_line|line|live_wire|live_wires down|hanging|exposed|snapped|sticking|bare|fallen|showing|live|ground|across|loose|pavement|came_down|jumping|out -telegraph -bt -phone -openreach -broadband -telephone -extension -hem
live|bare|exposed wire|wires|cable|cables|wiring|electrics|electric
water|leak|leaking|wet|flooding|pouring|drip|watter|flood|rain|running electric|electrics|fuse|socket|sockets|light_fitting|ceiling_light|fuse_box|meter|consumer|lights|plug|bulb|light -street_light -traffic_light -lightly
explosion|exploded|explode|blown_up|blew_up|blown_off|explosions|exploding -dandelions -nettles -permission -controlled -population -of_colour -at_me -battery_recycle -weeds
ceiling|roof|wall|balcony|chimney|scaffold|scaffolding|building|gable|floor|stairs|house|flats|bridge|lintel|crane|tree|branch|block|staircase|coping|chimney_stack|retaining_wall|landing|slates|masonry|bricks collapse|collapsed|collapsing|coming_down|come_down|came_down|falling|fell_in|fallen|caved|caving|came_in|giving_way|given_way|about_to|coming_away|coming_off|come_away|going_to_fall|gonna_fall|bulging|swaying|hanging_off|leaning|cracking|gone_through|moving|crumbling|dropping|come_off|coming_in|fallin|bowed|swinging|groaning|slipped|ripped|rocking on|in|over|us|people|street|pavement|kids|bed|house|path|way|it|the|any|and|off|bedroom|hear|road|car|cot -grant -last_year -planning -compensation -last_week -plaster_come -fence -repoint
ceiling collapsed|collapsing|coming_down|fell|fallen|caved|bulging|bowed|fallin|came_down|falling|comin_down
cracks|crack getting|wider|bigger|opened|opening|growing building|overnight|wall|wider|hear|minute|through|sudden -pavement
sinkhole|landslip|landslide|subsidence_sudden|bank_slipped
hole|road|ground|street opened|opening|caved|collapsed|swallowed|caved_in|sunk in_road|up|in|bigger|car|pavement -pothole_small
flood|flooding|flooded|floodwater|water|river|sewage|beck|brook|stream|sea|watter rising|coming_in|pouring|came_in|burst|over|gushing|up_to|rushing|in_house|in_the|through|trapped|coming_up|comin|comeing|fast|knees|everywhere|under_door kitchen|house|hall|flat|door|basement|floor|knees|sockets|home|stairs|bed|windows|window|road|in|air_bricks|garden|lights|bungalow|cellar|ceiling|electrics|fast|doorstep|upstairs -map -defence -swimming -fountain -grant -library_books -in_the_gutter -bath
flooded|flooding house|home|kitchen|flat|basement|road|now|trapped|we|us|fast|upstairs|my -last_year -map -insurance -gully
trapped|stuck|stranded flood|water|upstairs|roof|smoke|fire|lift|floor|rubble|under|car|rising -page -barrier
burst water_main|main|pipe|banks|drain road|flooding|houses|electric|ceiling|through|street|water|cars|everywhere|torrent
bomb|grenade|unexploded|explosive|shell|ticking|suspicious found|dug|bag|garden|beach|station|package|live|up|device|under|parcel|drawer -bath_bomb -site -photo -nut -warden
petrol|diesel|fuel|chemical|chemicals|acid|chlorine|ammonia|oil_tanker|tanker poured|leak|leaking|spill|spilled|fumes|cloud|smell|through_my|letterbox|door|doorstep|overturned|lit|burning_eyes|eyes|coughing|tipped|running -station_planning -pool_smells -exhaust
fumes|gas_cloud|chemical eyes|coughing|cant_breathe|choking|sick|dizzy|burning|bathroom_full|terrible|stinging|full -car_wash -diesel -chip_shop -paint -idling
mixed bleach|cleaners|chemicals fumes|cough|breathe
pan|chip_pan|oil|toaster|tumble_dryer|dryer|tumble_drier|washing_machine|scooter|ebike|battery|phone|charger|candle|firework|hoverboard|heater fire|burning|caught|flames|exploded|smoking|smouldering|alight|burst -permit -recycl -display
firework|fireworks|petrol|burning|paper through|in letterbox|loft|door|window
fire|fire_alarm|alarm smoke|burning|evacuate|tower|stuck|get_out|trapped|floor -test -tested -repair -reset
`,
  'homeless-tonight': `
homeless tonight|tonite|today|now|with|and|pregnant|on|as_of|this_morning|from|baby|kids|newborn|from_tonight|made -hedgehog -strategy -charity -sleep_out -foi -figures
i_am|im|we_are|am|were|been_made|became|become|he_is|is|family|and|left homeless -charity -strategy -how_many -hedgehog -going_to_be -money_for
nowhere|no_where|no_place|not_anywhere|not_got_anywhere|no_home|no_bed|no_roof|no_room|no_address|no_accommodation|isnt_anywhere|noplace to|for|tonight|else|and|today|go|live|sleep|no -park -plant -dispose -sit -put -plug -bin -website -nursery
nowhere|no_where|anywhere|somewhere|place|bed|room to_go|to_sleep|to_stay|to_live|for_the_night|to_be|for_tonight -sofa -plant -tip
where can|do|to|will|could sleep|stay|go|kip tonight|homeless|night|sleep -bins -kids_go -park -music
sleep|sleeping|slept|kipping|kip|sleepin rough|outside|on_the_street|on_street|on_streets|doorway|in_my_car|in_the_car|in_car|in_a_car|tent|park|bench|van|bus_station|stairwell|underpass|shed|garage|station|bus|bin_store|porch|churchyard|outdoors|library|on_floor|launderette|mosque|airport|toilets|car|doorstep|woods|streets|bus_shelter|hospital -dog -cat -summer -festival -charity
living|live in|out_of my_car|a_car|the_car|our_car|a_tent|a_shed|my_van|van|car|tent|the_woods -waiting_list
kicked|chucked|thrown|turfed|threw|kick|put|slung|booted|throw|chuck|flung me|us|him|her|i|my|mum|them|by|out out|out_of|onto|family|mum|dad -of_library -of_the_library -bin -gym -of_chat -the_chat -sofa -card -class
kicked_out|chucked_out|thrown_out|turfed_out|put_out|kick_me_out|chucked_me_out|threw_me_out|kicked_me_out|thrown_me_out|booted_out|sling_your_hook -bin -library -chat -recycling -rubbish -collection -of_the_gym -bins -put_out_for -bag
evicted|evict|eviction|bailiffs today|tonight|now|this_morning|here|just|happening|been|tomorrow|put_us|#_minutes|by_#|outside -council_tax -statistics -letter
landlord|ex|partner|husband|wife|he|they|she|mate|flatmate|girlfriend changed|changes|cut|change|locked|bolted locks|lock|me_out|us_out|the_locks|door -when_can -bike -account
locks changed|cut|been_changed|were_changed
my|all|our stuff|things|belongings|clothes|bags on|in|is|are|out pavement|street|bin_bags|drive|lawn|inside|outside -collect -bulky
landlord|mum|dad|parents|partner|sister|friend|mate|he|she|brother|uncle|girlfriend|hostel|hotel|owner|sponsor|boss|home_office|cousin told|says|said|wants|asked|tell|want|say me|us|i|out|go leave|out|go|get_out|be_gone|stay today|tonight|now|by|out|anymore|any_longer
emergency|temporary|urgent|urgently housing|accommodation|shelter|hostel|place_to_stay tonight|now|please|need|for|kids|children|i|family|today -rules -planning
need|want|find|any|looking bed|hostel|shelter|place_to_stay|somewhere_to_stay|somewhere_to_sleep|roof tonight|for_tonight|now|tonite|this_night|today|for_the_night
night_shelter|winter_shelter|cold_weather_shelter|swep full|open|bed|im|i|tonight|else|space|outside
on_the_streets|on_the_street|on_street|on_streets i|im|me|we|with|my|and|pregnant|tonight|kids|family|he|son|brother|living
me|we|i|us on_the_streets|on_the_street|on_street|on_the_pavement|on_a_bench|in_a_doorway|in_the_rain|in_the_cold|in_the_snow
discharged|discharging|discharge|released|out_of_prison|out_of_jail|out_of_hospital|from_custody|from_prison|from_hospital homeless|nowhere|no_home|no_address|no_place|no_accommodation|tonight|fixed_abode|street|not_got
hostel|hotel|accommodation|booking|room|b_and_b|placement|airbnb|caravan|tenancy|refuge|sofa ended|ends|cancelled|kicked|full|must_leave|not_paid|over|finish|finished|broke_down|run_out|declined|closed today|tonight|leave|out|this_morning|tomorrow|now|nowhere|us -festival
fire|flood|flooded|burned|burnt|unsafe|condemned|prohibition nowhere|not_go_back|can_not_stay|cant_stay|where_do_we|sleep|out_tonight|outside|not_stay|get_out -certificate
can_not|cannot|not|wont|no_longer|wont_let_me stay|stop|sleep|live here|there|tonight|anymore|another_night|with|another|me -portal
left|leave|fled|leaving husband|partner|him|home|violent|ex nowhere|where|tonight|with_nothing|no_place
outside|stood|sat|standing|sitting|stuck your_office|your_offices|council_office|housing_office|civic_centre|offices|customer_service|station|bus_station|pavement|kerb|step locked|shut|closed|nowhere|bags|suitcase|sleep|kids|no_money|children
suitcase|bags|carrier_bag|bin_bags|trolley street|station|pavement|bench|sat|sit|stood|walking|nowhere|outside -bring
freezing|cold|wet|soaked|snowing|raining|minus homeless|sleeping|nowhere|tent|no_coat|bench|slept|doorway|outside_all|dry -pool
man|lad|lady|woman|family|girl|boy|kid|someone|person|student|mother|gentleman sleeping|sleeps|asleep|slept|living in|under|on|behind|outside doorway|bus_shelter|car|tent|stairs|bench|bin|park|sleeping_bag|pavement|street|station|stairwell|toilets -how_do_i_report
`,
} as const;
