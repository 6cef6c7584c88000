// 2,048 short English words, no two of which begin with the same four letters: each, drawn at random, is worth 11 bits.

export const WORDS = `
  abaci abate abbey abbot abduct abhor abide abject ablaze abler aboard abode abound above abroad abrupt absent absorb
  absurd abuse abyss accede accord accrue accuse ache aching acing acorn acquit acrid act action actor actual acumen
  acute adage adapt addict adept adhere adjoin adjust admit ado adopt adore adrift adroit adult advent advice aerial
  affair affect affix afford afield aflame afloat afoot afraid afresh after again ageing agent aghast agile aging
  aglow agony agree ahead ahoy aide aiding ailing aiming airier aisle ajar alarm albeit album alcove alert algae alias
  alibi alien align alike aline alit alive alkali all allay alley allot allude alms aloft alone aloof also altar altho
  amaze amber amble ambush amid amok among amoral amount ampere amulet anchor anemia angle angst ani animal annex
  annul anon anorak answer antic antler anyone anyway aorta apathy apex apices aplomb appal appeal apple apron arable
  arcade area argue armies armor armpit army aroma around array arrow arson artful ash ashore aside askew aspen aspire
  asset assign assort assume asthma astute asylum atlas atom august aurae author auto autumn avail avow await award
  away awful awning awoke axiom axle aye azalea azure babied baboon baby bacon badge badly baffle bagel bake bald
  balmy bamboo ban bani banjo banter barrel bathe bawl bazaar beach beagle beam beast beauty beaver become bedbug
  bedlam bee beefy beeper beet befit beggar begun behead beige belfry belie belly below bemoan bemuse beret berry
  berth beside bestow beta betcha betray beyond bias binary bingo biped birch bird bisect bison bit bitmap blab bleak
  bless blimp blind blitz block blot bluff blurb boa board bobbin bobcat bodice body bogus boil bonier bonnet boom
  border borne borrow bossy bottle bout bovine bowel boxcar brag brake brawl brazen bred brick brief bright broad
  brown brunt buck bud buggy bugle build bulge bulky bunch bunion burble burden burly burro burst bury busied butte
  buxom bygone bypass byte byway cab cabin cacao cache cacti cadet cagey cagier cagy cajole calico calm camp canal
  cancel candy canoe canvas canyon captor carbon cargo carnal cart carve casino catnap catsup caucus caught caulk
  cause caviar cavort cedar celery censor cent cereal chafe chain chapt charm chef chess chi chick chime china chirp
  choke choose chop chord chrome chubby chug chunk chute cigar cinch cinema cipher circa cities citric civic claim
  clang clay clean clench clerk clever climb cloak clog cloth cloud clove club cluck clump coal coarse cobble cobweb
  cocky coerce coffee cogent coin colic colt column comet compel concur condor confer consul convex coo copied coral
  corset cosmic cotton couch count coward cowboy cozier cozy cradle craft cramp crayon craze creak credit crepe cretin
  crib cried cringe crisp critic croci crofts crook crouch crude cruise crush crutch crux crypt cuckoo cue cuff cupful
  curd curfew curio curry curse custom cute cutlet cymbal cynic cyst czar dabble daddy daft daisy dally dam damage
  damsel data daub daunt dawn daze dazzle deacon deaden dealt dear deaves debit debris debug decay deceit decide
  deduce deem deface defied deform deify delete demure denote deny depart depend depot desert design desk deter devoid
  diaper diary diesel diet differ dilute dirty disco dish dispel distil ditto dive divide docile dodo doily dole
  domain donate donor donut doodle dopier dopy dorsal doubt dowry drab drain dread dredge dregs drench drew drink
  drone drool drum dry duct dugout dumb dumpy duo dupe duplex duress during duvet dwell dynamo eager eagle easel
  easier eat eaten ebb eczema eddied edgy edible edict edit eerie eery effigy ego egoism elapse elder elect eleven
  elite elves email embryo emerge emir employ empty enable enamel encase encode end endive endow enemy engine engulf
  enigma enough enrage enrich enrol entry envied envoy envy epic epoch equip erase err errand error erupt essay estate
  esteem etch ethos eulogy eureka evade event every evoke evolve ewe exact exam excise exert exhort exhume exile
  exodus expel expire extant extol extra exude exult fabric facet facial fact fade fairy falcon false falter family
  famous farce farm fatal father faucet feeble feel feign feint feline felt female fence fervor fester fetid feud few
  fiasco fiche fickle fiddle fidget fiend fiery fiesta fifth fight filch filet filmy finish fir fire first fiscal
  fishy fist flail flare flash flaunt flaw flea flied fling float flood flour flu fluid flute flux foamy focus foetal
  fog fogey fogy fond forbad fossil foul foxier foyer frame franc fraud free frenzy friar frill frizzy fro frolic from
  frost froth froze frugal fruit fulcra fully furor fusion fussy fuze fuzzy gag gaily gala galore gambit gander gang
  garb garlic garnet gasket gate gaudy gauge gawky gayety geese gel genie genus gerbil germ geyser ghost gibber gill
  ginger girder given glass glaze glen glib glint globe glum gnash gnat gnawn gnome gnu goad goggle golf goofy gooier
  gopher gorge gory gourd govern gown grand graph gravy greed grey grid grisly groan grocer groggy grope gross grotto
  group grub gruff grumpy guess guffaw guide guinea gulp gummy gurgle guru gush guzzle gybe gym gyrate habit haggle
  hail hale hamlet hangar hanker harass harlot harp harry hassle hawk hay hazard hazel hazier hazy heady heard heckle
  hefty heifer heir hello helm hemp herald here hermit hernia heron herpes hewn heyday hiccup hidden hijack hilly him
  hinge hither hoax hobnob holier homage homey homy hood horde horny host hotbed hour howl hubbub huffy hug human hunk
  hurt husky hustle hutch hyaena hybrid hyena hymn hyphen ice icon idle igloo ignite iguana image imbed immune imp
  impel import impure inane inbred inch income index indict induce infamy infer infuse ingest inhale injure ink inkier
  inky innate input insect instal insult intact iodine ion iota irate island isthmi itchy item ivies ivory ivy jack
  jagged jaguar jargon jaw jazz jeans jeer jerky jersey jetty jewel jibe jiggle jigsaw jilt jinx jolly jostle jot
  jovial joyful joyous juice jumbo jungle junior junta juries just karat kayak keen kennel kept kimono kinda kinky
  kipper kiss kite kitty kiwi knead kneel knelt knew knit knives knob knock knoll koala kosher kowtow kudos laden
  ladies ladle lady lagoon lamb lance land lanky lapel lapse large lark larynx laser lass latch latex latter laugh
  launch lavish lawful lax laxity lazied league leaky learn lease leery leeway leg legend leggin legion lemme lens
  lethal letup levee levied levy liar libel lieu liken lilac lilies limbo lime limit lint lion liquid litany livid
  llama loan loath loaves lobby local locust lodge lofty loiter look loony lop lorry lose loth lotus loud lounge louse
  lucky lunar lunge lupin lurch lure lurid lusty lymph lyric madam madcap madden madman magic magnet magpie main maize
  major malady malice mama manage mantel manual many maple mare margin maria marsh mascot mason mast math matrix maul
  mauve maxim maybe mayhem meager mealy meant measly medal medley member memo mental menu meow mercy merge merit mesh
  messy method mike mild milky mimic minnow minus mirage mirror mirth miser misfit mislay misty misuse moat mobile
  modify module moist moldy momma money monies monk moor moose morgue morn morose morsel mortal mosaic motel motley
  motto mourn move much mucous mucus muddy mulch mum mumble mumps murky murmur muscle music muss mutiny mutual myopic
  myriad myself mystic napalm napkin narrow nasal nasty nation nature neck nectar negate neigh neon nephew net nether
  nettle neural never newsy newt nice nifty nil nimble ninny ninth nitwit nobody nomad norm north nosey note nougat
  noun nova novice now nozzle nuance nuclei nudge nudity nutmeg nylon oar oases obese obey object oblong obsess obtain
  obtuse occur ocean octal octopi ocular odd odious odor off office ohm okra olden olive omega omelet omen omit onrush
  onward ooze opera oppose opt opus orange orator orchid ordain order ore organ orgies orient origin ornate other
  ought ounce outcry outdo outlaw outset ova oval ovary overt ovum own oxygen ozone pacify pagoda paid palace paltry
  panda pap papal papyri parade parch pardon parka parlor parody parrot parse party pasta patio pauper peace peak
  peanut pearl pebble pedlar peep pellet pelves penal peony per person pert peruse pesky petite petrol pewter phlegm
  phone photo phrase physic piano picky piece pigeon pigpen pile pilfer pimple pin pinion pistol pithy pitied pity
  pivot pixie pizza plaid plane plaque plasma plaza plop plough plug plumb plunge plural plush ply poach pocket pod
  podia poet poise pokey poky polka polyp pomp poplar porous posies possum potent pound powder power powwow praise
  pram prank prawn preen prepay press pretty prevue prime print privy probe profit proton proud prowl psalm pseudo
  puddle pueblo pull pulse puma pumice pummel punier punt pupil puppy puree purify purple pushy pyre qua quail quake
  quark quash quaver quay queen query quest quick quill quip quite quota rabid race racier racoon radar rainy ramble
  range ransom rant rarity rascal rasp ravage ravel rayon razor reap rebate reborn reckon recta recur redden redid
  redo redraw reek refer refill reflex regal regime regret reject relax relic remade remit remote renew renown reopen
  repay repel repute reread rescue reset resin result retail retch retina retort retry return retype reuse revamp
  review revoke revue reward rework rhino rhythm ribbon rich rid ridge rife rigid rigor risky ritual rival roar rob
  robin robot robust rodeo roll roomy roost root rope rosier rosy rotary rotor rotten rotund rouge rowdy royal rpm
  rubble rugby rumor rump rune runway rural rut sad safari saga saint saki sallow salmon salon same sanity sassy satin
  sauna savior savor savvy scant scene scheme scoff scold score scotch scour scowl scream scribe scroll scrub scurry
  scythe season sec secede second secret seethe seize seldom sell senile sense sequel sera serene seven sewage sexism
  shabby shaft shaikh shanty shape shawl she sheen shelf sherry shire shoal shock shot shove shown shrank shred shroud
  sidle siege sierra sigma sign silver since sinful sink sirup sister six sixth skein sketch ski skimp skin skulk
  slake slam slide slier slight slily slip sliver slob slope slosh slouch sludge sluice slung slur small smart smidge
  smirk smog smooth smote snail snatch sneer sniff snipe snuck snug soak soapy soccer social soda soft solid solve
  sonata soon sooty sordid sore sought south space spank spasm spawn speak sped speed sphere spider spigot splat spoof
  spray spree sprig sprout spruce spry spurn spy squad squeak stadia staff stamp stand stave stay stench stew stick
  still sting stir stoke stout strew strode study style subdue submit subset subtle suburb subway suckle sudden suds
  suede suffer sugar sulfur sullen sultan sun sundae sunlit sunny sunup superb surf surge swarm swat swear sweep swift
  switch swivel swoon syntax syphon tabby table taboo tabu tall tamper tandem tank tape target tariff tartan taste
  tatty taut tavern teapot teat tedium teepee ten tenant tend tenet tenor tenth tenure tepee terse thank thaw their
  then theta thief third this those thou thrash thud thyme tidal tidied tiff tiger tilde timber timid tinder tiny tip
  tipi tiptoe tirade titbit toast toddle toe toffy token told tomato tomcat tonic tonne tool tooth topaz torque torrid
  toss total totem tough tousle toxin trace tragic trail trance trap trauma travel treble tremor trial trifle trim
  tripe trod trophy trout truant trudge true truism trump trunk truth tryout tub tuba tulip tundra tunnel tureen
  turgid turn turret turtle turves tussle tuxedo twang tweak twelve twig twine twirl twist two tyrant ugh uglier
  unborn uncut under undid undo undue uneasy uneven unfit unfold unhook unify union unison unjust unless unlike unman
  unpick unread unruly unsay untie unused unwary unwell unwind unwrap upend upheld upkeep uplift upload upset upside
  uptake uptown urchin urge usable usage use useful usher usurp utter vacua vagary vague valor valve vandal vary
  vector vein velour veneer venue verb verier verve vessel vest veto vex viable vial video vie view vigil vine viola
  viper virile virtue visit visor vista vital vodka void volume voodoo vortex voyage vying wagon wait waive walnut
  waltz wane wanna warble warier warn warren was wash water wavy weary weasel weave web wedge weedy weird weld whack
  wharf what wheat which whine whip whirl whisk whoa why wick widen widow width wig wigwam wilful wily windy wise
  witch wizard woman womb wonder wont woof wordy work worse woven wrapt wrath wreck wren wrest wretch wrier wrote
  wrung yacht yard yes yield yock yoga yogurt you young zanier zeal zebra zero zigzag zombi zone
`
  .trim()
  .split(/\s+/);
