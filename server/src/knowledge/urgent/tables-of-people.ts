/** What people do to people, and people to themselves: who, what and whom, a table a line. `tables.ts` says how they are read. */
export const tablesOfPeople = {
  'domestic-abuse': `
PARTNER HURT VICTIMME|mum|her|him|his|my|daughter|sister
he|she|they|ex HURT me -@admin -idiot
he|she HURTSOFT me|us against|into|down|wall|stairs|throat|floor|bed|hair
PARTNER HURTSOFT me -laugh
PARTNER violent|abusive|controlling|aggressive|abuser|violence -petition
abusive|violent|controlling relationship|husband|partner|marriage|ex|boyfriend|man|home|fella
my PARTNER HURT
domestic|honour violence|abuse -strategy -policy -training -volunteer -survivor -statistics -figures -charity -day -poster -meeting
PARTNER|he|she threaten|threatens|threatening|threatened kill|burn|stab|hurt|me|acid|take
he|she|ex|PARTNER going_to|gonna|will|ll kill|stab|hurt|batter|burn|find me|us -laugh -lol -parking -forget
he|they|dad|father|brother|brothers|family|uncle|uncles|mother will|going_to|gonna|would kill me -forget -lol -haha -laugh
says|said|say he|she|they|ll kill|bury|slit|stab|burn
scared|frightened|afraid|terrified of|from my|him|her PARTNER|dad|father|brother|home|husband -deadline
scared|frightened|afraid|terrified of_him|of_her|of_them|what_he|what_she
scared|frightened|afraid|terrified|dare to_go|go|going home|back|in -dark -light
PARTNER|he|she|they wont_let|not_let|will_not_let me leave|out|see|go|have|use|phone -skip -tip -website
will_not|not|never let me out|leave|go_out|see_my|phone|have_any|talk_to_nobody -tip -lorry -crew -website -portal
not_allowed_to leave|see|talk|speak|eat|out|phone|friends|go
PARTNER|he|she|they controls everything|money|me|my|phone|what|all
he|she|PARTNER|they takes|take|took|has|have|got|keeps|hides all_my|my money|wages|passport|phone|keys|card|bank|shoes|papers|pension|wage
he|she|PARTNER check|checks|reads|tracks|opens|monitors|listens my|all|to|everything|it|them phone|messages|post|everything|letters|texts|email|mileage|receipts|calls
put|found|got tracker|camera|cameras|tag under|in|on|bag|bedroom|car -junction -bus -lane -park -tree
PARTNER|he|she|they|husband|man lock|locks|locked|lock_door me|us in|out|up|bedroom|room|house|flat|when
he|she|PARTNER smash|smashes|smashed|smashing house|things|phone|up|door|plates|everything|window -car_park
PARTNER|ex|he|man|stalker stalk|stalks|stalking|stalked|follows|following|followed me|her|my|home
stalker|stalking|stalked -consultation
ex|PARTNER|he keeps|is|was|keep|outside|sat|stood turning_up|turn_up|coming_round|outside_my|outside_house|banging|outside
ex|PARTNER|he|abuser|dad found|finds|find|knows|got where|out|my|me|us live|i_live|we_live|address|refuge|here|where_i
he|PARTNER|they|family|abuser is|are|been looking|searching for_me|for_us|for_her
running|ran|run|hiding|hide|fled|flee|escape|escaped|left|leaving|leave|away from PARTNER|him|family|dad|man
hiding|hide|hid from_him|from_my|in_the|in_bathroom|upstairs|under -charges
need|want|trying|how to_get_out|get_out_of|escape|get_away|leave_him|to_leave_my|leave_her|leave_my_husband
need|want|is|find|looking|in|going refuge
refuge for|that|takes|place|women|men|dog|kids -bin -refuse
non_molestation|restraining_order|injunction broken|breached|broke|against_him|he|stood|outside|again
breached|broke|broken non_molestation|restraining|injunction|bail
out|released|bail prison|jail|bail|custody he|know|live|me|friday|tomorrow|monday -i_am
PARTNER|he|man|they|bf forces|forced|makes|made|make me have_sex|sex|sleep_with|do_things|cum|to_marry
forced|force|forcing|make|made|want|wants|have_to me|to|i|girl|her marry|marriage|married
forced marriage
family|parents|dad|uncle|brothers shame|honour|marry|wedding|passport
passport they|husband|he|family|taken|took|hide wedding|marry|not_let|go_out|kept|lock
wont|not let_me|let_her see_my|see_her|leave|go
nudes|naked|photos|pictures|video send|post|share|shared|blackmail|sends
PARTNER|he|she|son|daughter|dad|brother pulled|held|hold|got|with|has|put|waving WEAPON -sharpen -fork
WEAPON to_my|at_me|to_me|at_my|on_me throat|neck|face|me
black_eye|bruises|bruised|marks|scratches|broken_nose|broke_my|split_lip|fractured my|her|his|she|neck|arm|face|husband|boyfriend|says -ego -road -fell_last
he|she|PARTNER broke my|her nose|arm|wrist|ribs|jaw|finger|leg|hand|tooth|teeth
round|around|by|to my|her throat|neck hands|belt|rope|arm
hands|put|grabbed|held|hold round|around|by throat|neck
neighbour|next_door|man|couple|upstairs|bloke|she|someone beating|hitting|smashing|strangling|battering|punched|hit|attacking his|her|wife|girlfriend|missus|partner|woman|up
woman|girl|lady|she screaming|scream|shouting|shouts|begging help|stop|off|through|next_door|upstairs|get_off
he|she|PARTNER|my|husband watching|reading|listening|listens|hear|see|find_out|knows|know i|me|this|type|if|chat|you
please|do_not|not|dont not_call|ring|phone|call|post|send|write|reply he|him|house|hear|opens|listens|watching -moved
without husband|him|partner|family|her|boyfriend knowing|finding|knows
PARTNER|he|she must_not|cannot|can_not|not|if|find_out know|find|finds|see i|me|out|this|where -number
he|PARTNER|she not_know i_am|i|im asking|here|writing|typing|where
quick|hurry|fast|brief he|husband|she upstairs|shower|shop|back|home|coming|asleep -return
he|PARTNER is|be|will|coming|back|comes back|home|up_the_stairs in|soon|at|minutes|mins i -bed -hospital -uni -work
can_not|cannot talk|type|speak he|she|here|listening|next_to
keep|hide|kept|take my_address|address|name from|off|secret|hidden|not_shown|him|looking
my_ex|my_husband|partner|my_family not|never know|find|told|have|get|see address|where|me|school|name
my_son|my_daughter|my_grandson|teenager|son|daughter|brother punches|hits|beats|attacks|beaten|threatens|batters|attacked me|his_mother|us|her_mother
punch|punched|kicked|kicks hole|door|window|me|through PARTNER|ex|he|my
PARTNER|ex|he kicked|punched|put|kicking|smashed|banging door|window|wall|brick|on_door -bin
eggshells
my|change|new locks|lock|door changed|because|tonight|ex|he_has_a_key
abuser|abusive ex|my|has|got|partner
PARTNER|he not_nice|bad|rough|handy|temper|nasty|scares|frightens|cruel|physical|turned_nasty
dad|father|stepdad|he hits|beats|hitting|strangling|hurting|beating|batters mum|my_mum|mam|mother|her
mum|mam|mother|sister|daughter|friend|her|colleague being|gets|is_being|been beaten|abused|hit|battered|hurt|controlled by|partner
being abused|beaten|hit|controlled|stalked|blackmailed|attacked|followed|threatened|strangled|hurt|raped|chased -swan -goose -debt -letters -policy
abused|beaten|raped|strangled by my|him|husband|boyfriend|man|dad|partner|someone
do_not|not|never feel|feels safe at_home|in_my|husband|partner|with_him|with_my|home|here|ex|own -street -walk -cycl -road -door
he|husband|PARTNER not_hit|never_hit|never_laid|only_hit|hit_me|only_does
is_it|it abuse|rape if|when he|she|husband|married|hit|shouting
`,
  child: `
CHILD being|been|is_being|gets|get HURT|neglect|groomed|molested|starved|snatched|mistreated -policy -bullied
CHILD HURT|abuse by|his|her|their dad|mum|stepdad|uncle|father|mother|parent|boyfriend
HURT|abuse|shake|shook|slap|neglect|starve|strangle|drag|kick|smack CHILD|his_son|her_son|their_kids|their_child -ball -football -game -parking -seagull -geese -gull
mum|dad|stepdad|stepmum|father|mother|uncle|brother|foster|stepbrother|carer|coach|teacher|parent|cousin|sister|grandad HURT me|us|him|my_brother|my_sister|my_little -bin
mum|dad|stepdad|uncle|grandad|brother|coach|teacher|priest|man|cousin|stepbrother|driver|leader|friends|doctor|father touch|touches|touched|touching me|my|her|him|kids|us|son|daughter|girl|boy
touch|touches|touched|touching me|my|her|his privates|private|down_there|bits|like_it|sexually|where
someone|man|boy|uncle|cousin|dad|brother|he|grandad did_something|does_things|makes_me|made_me|does_stuff|doing_stuff|do_things|did_stuff to|with|me|i -form
comes|come|coming|gets into|in|to my_room|my_bed|my_bedroom|her_room|her_bed|in_bed|bath at_night|night|when -council
im|i|am #|twelve|thirteen|fourteen|ten|eleven|nine hurt|scared|raped|touch|hits|hit|alone|pictures|nudes|pregnant|locked|marry|run|ran|boyfriend|abused -bus -card -gym -park
i|im|she|my|daughter|niece|girl #|year|years|old raped|groomed|pregnant|trafficked|marry|marriage|assaulted|nudes|older_man|abused
groom|groomed|grooming online|daughter|son|child|girl|by|kids|my|being -dog -parlour -business
CHILD|kids|baby|toddler left|alone|on_their_own|on_his_own|on_her_own|unattended|home_alone|by_himself|by_herself in|alone|car|flat|house|home|night|window|street|since|all_day|all_night|next|outside -coat -toy -teddy -bike -bus
baby|toddler|child|kids|kid crying|cries|screaming|screams|scream|cry hours|all_night|nobody|hit|begging|stop|help|thud|nobody_goes|through_wall|next_door|slapping|wall|shout -swimming -library -playground -siren
toddler|child|boy|girl|kids|baby|little_one road|street|window_ledge|ledge|nappy|barefoot|pyjamas|naked|no_shoes|window|balcony|roof alone|on_his_own|on_her_own|no_adult|no_parents|nobody|wandering|walking|no_coat|outside|sitting
CHILD bruise|bruises|bruised|burns|burn|black_eye|handprint|marks|cuts|hand_marks|welts|bite_mark|scars|finger_marks -graz
bruises|bruise|burns|marks|black_eye|handprint|cigarette_burns|injuries on|all_over|in|my|his|her CHILD|back|legs|arms|pupil|neck|thighs
CHILD starving|hungry|filthy|neglected|dirty|squalor|malnourished|thin|unwashed|no_food|soaked -dog -after_swimming
kids|children|boys|baby living|live|live_in|sleeping|kept in squalor|filth|dirt|shed|garage|cupboard|cellar|crate
no food|dinner|electric|heating mum|dad|us|kids|house|nobody -caddy -waste -bank -voucher
mum|dad|parents|mam|mother not|never|hasnt|gone|left|went come_back|been_home|back|away|us|me|since|on_my_own|alone
mum|dad|mam|mother|parent drunk|drinking|drugs|heroin|asleep|off_her_face|out_of_it|high kids|baby|us|children|wake|every|drives|brother|driving|shouting
drunk|drugs|heroin|high|drink with|and|in_charge|driving|looking_after baby|kids|children|toddler|child|pram
scared|frightened|afraid|terrified of my|to|him|mum mum|dad|stepdad|stepmum|mam|home|uncle|brother|parents
do_not|not|never want_to go_home|go_back|live|be_here with|home|dad|mum|there|to -council
ran|run|running away from|im|home|and|with|we|on|#|boy|girl -costs -dog
my|me|our CHILD|kid missing|gone_missing|not_come_home|run_away|ran_away|not_come_back|disappeared|not_been_home|taken -page -teddy
missing CHILD|girl|boy|teenager|foster -bin -sign -cat -dog -page -road -payment
man|stranger|someone|bloke|guy|van tried|trying|try|offered|offering|pulled|grab|snatch|snatched|grabbed|follow take|get|pull|snatch|sweets|car|van|girl|child|boy|my|kids|daughter -parking -dog
lock|locks|locked|lock_me|chained|tied|tie|locking|padlocked|shut in|to|us|me|him|them|her|up cupboard|shed|room|cellar|garage|radiator|outside|bedroom|chair|bed|cage -bike -garden_waste -library
foster|stepdad|step_mum|stepmum|stepmother|mums_boyfriend|mums_bf|mum_boyfriend hits|hurts|locks|shower|touches|room|belt|hitting|threw|makes|shouts|scares
mum_boyfriend|mum_bf|stepdad|dad_friend|dad_mates comes|hurts|hit|hits|hitting|makes|touch|threw|broke|shower|room|laps
images|pictures|photos|porn|videos of|indecent|child kids|children|child|child_porn -gala -school -wedding
indecent|child images|porn|abuse_images
sex_offender|paedophile|paedo|pervert living|moved|near|with|house|kids|next|friend|my|known|registered|convicted|in -register
fgm|circumcise|circumcised|be_cut|to_cut_me|cut_me her|girl|daughter|sister|#|cousin|holidays|abroad|going|they
sister|cousin|girl|student|pupil|she|daughter #|marriage|abroad|pakistan|somalia|wedding|marry forced|cry|cut|begged|taken|sent|summer|scared
child|boy|girl|pupil|student|daughter|son|grandson|granddaughter|niece told|tells|said|says|disclosed|disclosure|confided|whispered me|us|that|about|mummy|daddy|staff dad|mum|daddy|mummy|uncle|stepdad|hurts|hits|touch|hit|hurt|grandad|abuse|burns|secret|kill
drug|drugs|dealers|county_lines|gang|lads|men|bag make|made|makes|force|owe|hold|carry|deal|sell|stab|flat me|us|my_son|him|girls|boy|lad|son|them|sell
owe|owes them|money|lads|boys|dealers|gang hurt|stab|sister|brother|carry|hold|kill|scared
taxi|cars|men|man|hotel girls|teenage|school_age|young_girls|underage|girl flat|night|picked|picks|drugs|room|older|looks|drugged
please|do_not|dont tell my mum|dad|parents|anyone|teacher
if_i_tell|tell_you|tell_someone|can_i_tell|who_do_i_tell|who_can_i_tell dad|something|hurting|abuse|my_dad|mum|secret|hurts|hurt -council_tax -moved
taken|take|put into|me care|away|my_house
his|her|my dad|mum|mam|mother|father|stepdad|uncle burned|burnt|hits|beats|locks|kicks|throws|threw|punch|slaps|hurts|starves|tied|drown|drowning -bin -ball
i_shook|shook_the|shook_my|shake_the|hit_my_child|hit_my_son|hit_my_daughter|hurt_my_baby|hurt_the_baby|hurt_my_kids|hurting_my
partner|husband|wife|ex|he|she|bf hit|hits|hurt|hurting|hurts|smacked|shook|shaking|beating|got|has|slapped my_son|my_daughter|our_son|our_daughter|the_baby|my_baby|baby|my_kids|the_kids|kids|children
`,
  'adult-abuse': `
CARER HURT|HURTSOFT|steal|neglect|starve|rough|cruel|touch|laugh|ignore|dragged|tie|rob me|my|her|him|mum|mother|nan|gran|dad|father|grandad|resident|residents|patient|them|uncle|aunt|sister|brother|nanna|people|grandmother -rude_on_phone
CARER|staff steal|stealing|stole|stealin|robbing|thieving -bin
care_home|nursing_home|home|hospital|unit|centre left|leave|leaves|leaving mum|nan|dad|gran|her|him|my|mother in wet|dirt|soiled|soaked|own|pad|sheets|toilet|bed|floor -dog
care_home|nursing_home|residential_home|supported_living abuse|neglect|neglected|bruise|bruises|hurt|hit|slap|starve|cruel|not_feeding|not_feed|rough|drag|whistleblow -policy -fees
mum|nan|gran|mother|grandad|dad|nanna|grandmother|aunt|uncle|she|he|resident covered|got|has|with|all bruises|bruise|black_eye|bruising|bed_sores|pressure_sores|sores|hand_marks -graz
unexplained bruising|bruises|injuries
bed_sores|pressure_sores|bedsores|pressure_sore|bed_sore -mattress -cushion
ELDER|VULN HURT|neglect|starve|rob|cuckooed by|his|her|son|daughter|lads|them|being
ELDER being|is_being|been|gets abused|hit|hurt|robbed|starved|neglected|bullied|beaten|scammed|shouted|used|conned|controlled|exploited|screamed
HURT|abuse|rob|starve|neglect|torment|bully|scam|con|exploit the|an|my|his|her|old|a ELDER|VULN|old_man|old_lady|old_woman|mother|mum -blue_badge -bay -trolley
son|daughter|grandson|nephew|niece|cousin|granddaughter|lodger|daughter_in_law|neighbour|stepson HURT|HURTSOFT|steal|takes|taking|rob|stole me|my|his_mum|his_dad|his_mother|her_mother|her_mum|her_dad|nan|gran|grandad|pension|money|mum|dad|old
takes|take|taking|took|taken|keeps|spends|spending|steals|stealing|stole|robs|empties|emptying|emptied|control|controls my|mum|dad|her|his|nan|gran|all|grandad|their|mothers pension|bank_card|savings|bank_account|benefits|attendance_allowance|account|bank -housing_benefit -direct_debit -refund -twice
PERSON|lads|they took|taken|stolen|take|keep my_key|my_benefits|my_money|my_pension|my_bank_card|my_card|my_phone|my_tablets|my_buzzer|my_walking|my_frame|my_hearing
power_of_attorney emptying|spent|misusing|misused|spending|stealing|abusing
make|makes|made|got|get|getting|gets|force|forced me|him|her|dad|mum|nan|them sign|sign_over|sign_cheques|signing|change_his_will|change_her_will|cash -form -register
signed|sign over house|car|deeds|everything|it he|she|dad|mum|to|friend
cuckoo|cuckooed|cuckooing|trap_house -poster
dealers|drug_dealers|gang|lads|men|strangers|boys|they|people moved_in|taken_over|took_over|living_in|use|using|move_in|taking_over my|his|her|brothers|the|vulnerable|neighbours flat|house|home|gaff|place
lads|men|strangers|people|boys in_my_flat|in_my_house|in_my_kitchen|in_my_home will_not|not|leave|sell|take|know|scared|drugs
tie|ties|tied|strapped|strap her|him|mum|nan|dad|them|to to|bed|chair|commode|hands|down -dog
they|she|he|staff|family|daughter|son lock|locked|locks|keep|kept|keeps me|him|her|mum|nan|dad|locked in|locked|my_room|bedroom|room|dark|indoors|prisoner|in_the_house -bike
ELDER|mum|dad|uncle|brother|sister|he|she|lady locked|kept|shut|left|trapped in_bedroom|in_his|in_her|in_bed|alone_all|in_the_dark|without_food|on_the_toilet|on_the_floor|in_wet|in_soiled|in_her_own|in_his_own|with_no_food -council_tax
not|never|no fed|feed|feeding|eat|eaten|food|drink|water|medication|washed mum|nan|dad|gran|grandad|her|him|he|she|days|since|son -dog -foxes
withhold|withholds|withheld|unplug|unplugged|unplugs
call_bell|buzzer|call_bells out_of_reach|unplugged|unplug|taken|took|my|ignored
touch|touching|touched|rape|raped|abused|fingers|sex|grope sister|brother|daughter|mum|nan|her|him|girl|lady downs|disability|learning|autistic|wheelchair|supported|day_centre|care_home|home|resident|dementia
man|resident|carer|driver comes|gets|goes|got|going in|into her_bed|her_room|my_room|my_bed|mums_room|mum_room|bed night|with|touch|and
slave|slavery|trafficked passport|hit|work|boss|farm|me|family|kept -exhibition -labour -trade
boss|family|they|people|lady|man take|took|keep|kept|have passport|papers work|pay|sleep|hit|clean|beat|out
conned|con_men|scammed|scam|rogue|fake_policeman|romance my|mum|dad|gran|grandad|card|savings|old|elderly|aunt -saw -parking -i_hung -council_tax
bank|builder|roof|roofer|workmen|tarmac my_mother|gran|grandad|my_mum|old|elderly|aged|79|nan thousand|cash|bank|money|pay|coming_back|frightened|will_not_go|card
snapped|lost_my_temper|lost_it|grabbed|shook|slapped mum|mother|dad|father|her|him|wife|husband hit|slapped|dementia|hard|alzheimers|skin
worried|scared|frightened|afraid i|im|what|ill|i_will hurt|hit|harm|do her|him|mum|mother|dad|wife|husband|to
frightened|scared|afraid|terrified of|by my|one|the|his|her son|daughter|carer|carers|staff|grandson|nephew|niece|nurse|lodger
old|elderly|gentleman|lady crying|cry|screaming|shouting|begging|scream daughter|son|niece|help|hit|bangs|stop|him|her
safeguarding report|concern|alert about|my|old|neighbour|mum -training -policy -course -form -referral
`,
  'self-harm': `
kill|killing|hurt|hurting|harm|harming|hang|hanging|drown|cut|cutting|gas|shoot|starve|burn|burning|top|topping|throw|poison myself|himself|herself|themself|themselves|my_self|her_self|his_self|ourselves
suicide|suicidal -training -prevention -awareness -career -bereavement -strategy -memorial -policy
self_harm|selfharm|self_harming|selfharming|self_harms -policy -training -foi -leaflet
want|wants|wanna|wish|going|gonna|ready|rather|try|tried|plan|planning|decided|think|thinking|intend|trying|hope|better|deserve|like to_die|die|dead|be_dead|dying|end_it|ending_it|not_wake_up|to_be_dead|to_die -shame -laugh -funeral -nearly -battery
end|ending|take|taken|took|taking|finish|stop|lose|hate my|his|her|own|this own_life|my_life|his_life|her_life|life -will_to -story -membership
end_it_all|ending_it_all|end_it_tonight|ending_it|ending_things|end_things|end_it_now|finishing_things
topping_himself|top_himself|top_myself|topping_myself|topping_herself
do_not|not|never|cant|no want|wanna|worth|reason|point to_live|to_be_here|to_be_alive|living|be_alive|live|to_wake|being_alive|being_here|to_exist|life|going_on|carrying_on|live_for -address -ward -flat -area
not|can_not|cannot|never|no|cba go_on|carry_on|do_this|do_life|face|take|see|keep_going|going_on|cope anymore|any_more|longer|life|like_this|a_way_out|future|another_day|another_winter|tomorrow -cost -price -bins -pay -paying -bill -rent
do_not_want_to_be_here|not_want_to_be_alive|not_want_to_live|not_want_to_exist|no_longer_want
better_off|worth_more|be_better without_me|dead|if_i_was|if_i_were|if_i|if_i_died
better|best|fine|cope|happier without|off me
nobody|noone|no_one|who|would notice|miss|care|cares|mourn if_i|me|i_was|i_died|gone|live_or_die|whether_i
wish i was|were|never|had dead|been_born|gone|woken
tired|sick|had_enough|fed_up|done|enough|finished of|with living|life|being_alive|existing|live -bin -park
nothing|no left|reason live_for|to_live|for_me|to_get_up|be_here|to_stay
no|only|one way_out|out|answer|solve of_this|for_me|debt|die|death|is|left -street
not_be_here|not_be_around|wont_be_here|wont_be_around|not_be_alive|never_be|not_see next|after|by|tomorrow|christmas|monday|weekend|spring|week|anymore|longer -holiday -on_holiday -pull -away
goodbye|farewell|bye everyone|all|world|by_the_time|to_my|tell|kids|is|thanks_for_trying -mayor
said|saying|say|written|wrote|write|left|leave|leaving|leaving goodbyes|my_letters|goodbye_to|a_note|suicide_note|letters_to|a_letter_for|notes_for|goodbye -warden -windscreen -bin -mayor -council
tell|look_after my_kids|my_mum|my_family|the_girls|my_wife i_love|love|im_sorry|sorry
overdose|overdosed|od -awareness
taken|took|swallowed|swallow|take|stockpiling|saving|saved|lined|stockpiled|eaten|had all|my|a_load|whole|too_many|them|up|some|# PILLS -lorry
how_many|how_much paracetamol|tablets|pills|sleeping_tablets|ibuprofen|insulin|morphine
PILLS lined_up|in_front|next_to|next_to_me|staring|ready|by_the_bed
cut|cuts|cutting|slit|slash|burn|hurt|harm|blade|razor|scars my|her|his|all_up|again|on_her|myself|on_his wrists|wrist|arms|arm|legs|thighs|again|too_deep
rope|noose|belt|hook|ligature|hose got|tied|ready|loft|car|has|have|found|up|beam|neck|tree|door|out|garage -dressing -swing -skipping
on|over|edge|top|off|wrong_side|sitting|sat|stood|standing|leaning|side|climb of|the|a bridge|roof|ledge|multi_storey|cliff|railings|viaduct|platform|tracks|railway|car_park i|he|she|jump|man|someone|woman|girl|over|going|im|not
jump|jumping|throw_myself|walk|step|walking off|from|in|into|under|out|in_front bridge|roof|train|balcony|cliff|river|sea|multi_storey|flats|window|lorry|bus|traffic|building|platform|water -start -queue
thinking|thoughts|think|dreaming|urge about|of|to|that dying|death|suicide|ending|dead|jumping|drowning|hurting|killing|cut|die|harming -centre
voice|voices telling|tell|say|says|saying|tells me|i|do cut|die|jump|kill|do_it|hurt|to
can_not|not|cannot|scared|frightened trust|safe|of|with myself|what_i|being_alone|on_my_own|with_myself|ill_do|what_il
going_to|gonna|might|before|scared|may do something i|to|stupid|bad|myself
dark_place|breaking_point|in_crisis|end_of_my_tether|at_rock_bottom|mental_breakdown|rock_bottom -potholes -planning
kms|kys|unalive|unaliving
go_to_sleep|sleep|asleep and_not_wake|forever|for_good|not_wake_up|never_wake
not|never|dont wake_up|waking_up|wake again|tomorrow|hope|pray|want|disappointed|ever
blood|death on_your|your hands|head -hand_gel
find|found me|my dead|hanging|hung|body|in_the_garage|on_your
be|join|see|be_with with|my my_wife|my_husband|my_son|her|him|my_mum|little_boy|my_daughter again|heaven|soon|passed|died -visit
burden|worthless|useless to|on|and everyone|family|deserve|longer|anymore|my_kids|live
not|stopped taking|stopped_taking|take|eating|eaten insulin|heart_pills|tablets ready|let|go|die|enough
before|after|when im_gone|i_am_gone|i_die|im_dead|i_do_it|i_do_something
planned|plan|picked|decided|made_up_my_mind|chosen date|day|how_to_die|songs|means|to_die|it_all|and_the_means
my_son|my_daughter|my_brother|my_friend|my_mate|husband|wife|dad|mum|he|she|tenant|student|daughter|girlfriend|boyfriend|lad says|said|told|threatening|wants|talks|keeps|tried|going|intends|threatens kill|die|jump|hang|dead|suicide|end_it|life|overdose|pills|death|topping
cant_go_on|cannot_go_on|can_not_go_on|want_it_to_stop|want_it_all_to_stop|want_the_pain|want_to_disappear|want_to_sleep_forever|give_up_on_life|done_with_life|hate_my_life
`,
} as const;
