/// English.
extension CoachWords {
    static let english = """
        == class me ==
        i me my myself
        == class subject ==
        i we
        == class us ==
        we us our ours
        == class you ==
        you your yours yourself
        == class but ==
        but however though yet nevertheless nonetheless
        == class not ==
        not no never nobody nothing none impossible cannot t neither nor unable
        == class weekday ==
        monday tuesday wednesday thursday friday saturday sunday mondays saturdays
        == class month ==
        january february march april june july august september october november december
        == class number ==
        a an one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty few
        == class greeting ==
        hello hi hey dear good greetings hiya morning
        == class title ==
        mr mrs ms miss sir madam dr prof family
        == class office ==
        city town council team service services department office municipality authority police desk communications press customer government
        == class action ==
        repair… replac… send sends sending call calls calling look looking check… plan plans planned schedul… ask asks asking give gives come comes coming visit… clear… clean…
        collect… remov… fix… fixing make makes put puts let take takes find book… arrang… organis… organiz… pay refund… cancel… correct… improv… trim… sweep… mow… grit… fill… keep
        follow write writes share shares inspect… investigat… contact… get gets pass start… begin… work… deliver… order… updat… email… phone ring confirm… sort chase help helps do called asked sent rang spoken passed moved made taken opened told phoned written
        == class doer ==
        crew crews colleague colleagues engineer engineers technician technicians contractor inspector officer mayor councillor warden manager spokesperson
        electrician gardener gardeners worker workers team
        == class passive ==
        is are was were been being be
        == class feeling ==
        frustrating annoying upsetting unpleasant awful terrible sad disappointing worrying distressing horrible stressful difficult hard unacceptable scary inconvenient
        tough exhausting alarming dangerous unsafe rotten maddening
        == class empty ==
        the a an and or but because that this these those which who what when where why how is are was were be been being have has had do does did will would can could
        should may might must not no in on at to for from by with about into over under of as if than then there here it its he she they them his her their i me my we us our
        you your so very just still also more most some any all hello hi thanks thank please weeks week days council city since again time times third months month
        == feeling ==
        (that|this|it|how) (is|was|must be|must have been|sounds|s) [so|very|really|truly|incredibly|quite|clearly] <feeling>; how <feeling>; (so|very|really) <feeling>; <feeling> (for you|that you|to); (i|we) [can|do|completely|fully|really|totally] [completely|fully|really|quite|well] (understand|understands|see|appreciate|imagine|realise|realize|get) *2 (how|why|that|your|this|it|you);
        (i|we) (understand|hear you); understandable; understandably; (your|the) (frustration|worry|concern|concerns|anger|disappointment|distress|grief|sadness|annoyance); (you|you re|you are|you were) *2 (worried|upset|angry|disappointed|frustrated|concerned|annoyed|sad|anxious);
        (should|must) (not|never) (have happened|happen|be like|have to); (shouldn t|mustn t) (have|happen|be|have to); not (good enough|acceptable|okay|ok|right|what you|pleasant|fun|how it should|the service|the experience); (you are|you re) [absolutely|quite|completely] right; (right|glad|good) (to raise|you told|you let|that you|to let|you wrote) ; no fun; (fair|valid|good) (point|concern|question|criticism);
        (i|we) (hope) (you|your|she|he|they|everyone) * (ok|okay|well|better|safe|soon); would (worry|upset|annoy|frustrate) (me|anyone|us) ; deserve… (better|a)
        == apology ==
        sorry; apolog…; (our|my) (mistake|fault|error); (we|i) should have; should have (had|heard|received|been told); (we|i) got *3 wrong; (let you down|we let); excuse us; that is on us; that s on us; regret that we
        == ifApology ==
        (sorry|apolog…) *2 if; (for|about) (any|the|this|possible) (inconvenience|inconveniences); sorry (you|that you) feel
        == thanks ==
        thank you; thanks; (grateful|appreciate) ; many thanks; cheers; thx; thank
        == joy ==
        (made|make|makes) *3 (day|smile|week|happy); (so|very|really|such|how) (glad|kind|lovely|happy|pleased|nice|good|delighted|proud|wonderful|thoughtful); (glad|happy|pleased|delighted|lovely|great|wonderful|good|proud) (to hear|to read|to know|you|that|of); (lovely|kind|wonderful|great) (words|message|feedback|news|compliment|to)
        == condolence ==
        condolences; sympathy; sympathies; (your|this|such a|a terrible) loss; (sorry|sad) to (hear|learn) *4 (loss|death|passing|died|passed|father|mother|husband|wife|son|daughter); (thinking of|thoughts are with|thoughts with|heart goes) *; (your|the) (grief|bereavement); (strength|courage) ; (passing|death) of your; difficult time; hard time
        == strength ==
        (wish|wishing) *4 (strength|well|courage|best); take care; get well; all the best; look after yourself; stay safe
        == friendly ==
        happy to; glad to; gladly; of course; (good|great|fair|excellent) (question|idea|suggestion|point); have a (good|nice|great|lovely) *; enjoy; welcome; feel free; please do; with pleasure; see you [there|then|soon|on]; look forward; looking forward; certainly; no problem
        == passedOn ==
        (pass|passed|passing|share|shared|sharing|read|tell|told|forward|forwarded|give) * (team|crew|colleague…|compliment…|thanks|message|words|them|kind|note) *4
        == positive ==
        happy; glad; gladly; of course; certainly; sure; good (news|idea|question); great; lovely; pleased; welcome; together; solved; fixed; resolved; sorted; done; ready; thanks; thank you; free; easy; simple; (you can|can you); yes; wonderful; brilliant; delighted; proud; enjoy; straight away; right away; today; perfect; fortunately; definitely; absolutely; excellent
        == alternative ==
        instead; alternative…; another (way|option|date|day|place|possibility|route); what (we|i|you) can; (you|we|i) can *3 (still|also|however|apply|ask|choose|use|request|offer); (i|we) (suggest|recommend|offer|propose); in the meantime; meanwhile; until then; try; (can|will) help you *; do (offer|have); (i|we) *2 (find|look) *4 (solution|alternative|option|way)
        == blame ==
        (you) (should|could|ought) [really|simply|just] (have|to have); (you) (failed|forgot|neglected|omitted|refused|did not|didn t) * (to|read|check|provide|submit|fill); your own (fault|responsibility|choice|risk|problem|doing|initiative); (your|you) (fault|mistake|negligence); (you) (need|have|must) to (read|check|learn|look) *; had you *3 (read|checked|looked|called|followed); if you had (read|checked|looked|listened|followed|bothered); read the (rules|terms|website|regulations|letter); you (are|were) (late|too late|wrong|responsible|the only); (nobody|no one) else *; due to your; (incorrectly|incompletely) (filled|submitted); as everyone knows
        == minimise ==
        not (that|so|such a) (bad|serious|big|urgent|big deal); no big deal; (overreact…|exaggerat…); calm down; relax; (there are|others have) *2 worse *; don t (worry about|get so|make such|be so); (that s|that is|it is|it s) (just|simply) (how|the way|life); nothing (we|i|anyone) can do; (be|have|need) [some|a little|more|to be] (patient|patience); just wait; these things happen; not (a priority|urgent|our priority); (only|just) a (lamp|light|pothole); bad luck; tough luck
        == rude ==
        idiot; stupid; nonsense; rubbish claim; ridiculous; stop (complaining|moaning|whining); moaning; whining; your problem; not our problem; get over it; deal with it; whatever; shut up; mind your own; who do you think; grow up; silly; figure it out yourself; wasting our time
        == cold ==
        (we|i) (have received|acknowledge|confirm receipt|are in receipt) *; (your) (message|email|complaint|query|request|report|correspondence|enquiry|e mail|case|ticket) (has been|was|is being|will be|is) *2 (received|logged|registered|noted|forwarded|processed|handled|recorded); (take|taken|took) *2 note; duly noted; in (response|reply|reference) to your; with (reference|regard|regards) to your; further to your; (we) regret (to|the|any|that); (thank|appreciate|thanks) *4 (understanding|patience); your (feedback|opinion|comments) (is|are) *3 (important|valuable|valued|appreciated); we (strive|endeavour|aim) to; hereby; valued (customer|resident|citizen); please be (advised|informed|assured); we wish to inform; should you have any further; refer you to
        == anonymous ==
        dear (sir|madam|sirs) [or|and] [madam]; to whom it may concern; dear (customer|resident|citizen|user|applicant|taxpayer|client|visitor|complainant|reader|parent|valued|neighbour|tenant); hello (customer|resident|citizen); sir madam
        == closing ==
        (kind|best|warm|many) (regards|wishes); regards; yours (sincerely|faithfully|truly); sincerely; all the best; best; cheers; take care; many thanks; with (kind|best|warm) (regards|wishes); warmly; see you (soon|then|there)
        == automatic ==
        (automated|automatic|auto generated) (message|reply|response|email); do not reply; noreply; no reply; not monitored; standard reply
        == reference ==
        (reference|ref|case|ticket|file) [no|number|nr] #; (our|your) ref
        == impersonal ==
        (the) (citizen|citizens|applicant|complainant|resident|customer|claimant); it (is|was|has been) (noted|advised|decided|established|regretted); the (council|authority|department|administration|municipality) (has|is|will|regrets|wishes|does|cannot|takes); the undersigned; one should
        == refusal ==
        unfortunately; regrettably; sadly; (we|i|you|it) (can t|cannot|can not|could not|won t|will not|are unable|am unable|are not able|do not|don t) [be|currently|offer|do|help|accept|make|give|grant|deal|provide]; not (possible|able|allowed|permitted|authorised|responsible|entitled|eligible|in a position); impossible; no (possibility|exception|exceptions|budget|solution|option|way|capacity|funds); refus…; reject…; declin…; denied; prohibited; forbidden; unable to
        == debate ==
        as (already|previously|i said|we said|stated|mentioned|explained|i already|we already|you know|you were|you should|you can read|noted|advised); (that|this|what you say|your claim) is [simply|just|absolutely|completely|factually] (not true|untrue|incorrect|wrong|false|not correct|not the case|inaccurate|not right|nonsense); (you are|you re) (mistaken|wrong|confused|misinformed|misunderstanding); once again; (already|repeatedly) (told|explained|informed|said|answered|been); contrary to (what|your); (you) (claim|allege|insinuate|suggest|don t understand|do not understand|misunderstand); (your) (claim|claims|allegation|allegations|accusation|accusations); (we|i) (disagree|do not agree|don t agree|dispute); the fact is; the facts are; (let me be|to be|make it|make this) (clear|perfectly); you (must|need to|have to) (understand|realise|realize) *; unjustified; unfounded; yes but
        == vague ==
        as (soon|quickly|fast) as (possible|we can|practicable); asap; (in|within) (due|the near|a reasonable|good) (course|future|time|timeframe); shortly; soon; in the coming (days|weeks|period); (being|be|been) *2 (processed|handled|investigated|reviewed|looked into|dealt with|considered|assessed|forwarded|passed on); under (review|investigation|consideration); in progress; (relevant|appropriate|responsible|competent|concerned) (department|departments|team|service|authority|authorities|people|body|party); (do|doing) our (best|utmost); (take|taken|taking) *2 (into account|on board|appropriate action|necessary); (necessary|appropriate|required) (action|actions|measures|steps); where possible; at some point; at a later (date|stage|time); at our earliest; earliest convenience; when (we|possible|resources) *2 (can|know|allow|permit|possible); in time; one of these days; on (our|the) (list|planning); bear with us
        == step ==
        (you) (can|may|could|need to|will need|have to|don t need) *8 (apply|ask|call|email|send|report|fill|come|visit|collect|bring|submit|register|book|pay|choose|make|take|find|read|reach|contact|check|use|request|download|reply|drop|see|park|upload|get|phone|write|return|order|buy|hand);
        (can|could) you *8 (tell|send|confirm|give|let|call|reply|check|share); (please|just|simply|then|or) *2 (call|email|send|report|fill|come|visit|bring|submit|register|book|choose|contact|check|use|request|download|reply|drop|let|give|phone|write|tell); (call|email|text|phone) (us|me|the|on|our); (drop|pop|come) (in|by|to|over); book (a|an|your|online); fill (in|out); apply (online|at|by|for|via); click (here|on|the); bring (your|a|the|along); let (me|us) know; (reply|send) (to|us|me|it|a|your); online (at|via|form); feel free to
        == keepInformed ==
        (keep|keeping) (you|everyone) *2 (informed|updated|posted|up); (let|letting) you know; (i|we) *2 (call|email|write|phone|update|message|text|ring|contact|tell) (you|to you) ; get back to you; (come|be) (back|in touch) *; you *2 (hear|receive|get) *3 (from|reply|answer|email|call|update|letter|confirmation|photo|message); update you; report back
        == owner ==
        (parks|roads|highways|lighting|waste|cleansing|housing|planning|parking|street|environment|finance|transport|licensing|streetcare|greenspace|registry|revenue|drainage) (team|crew|department|service|office|colleague…); (i|i ll|i will|i have|i ve|i m|i am) (call|ask|send|check|look|make|take|personally|asked|called|sent|checked|passed|booked|arrange|arranged|chase|chasing|write|follow|contact|contacted|speak|spoken|phone|fix|handling|checking); personally; myself
        == deflect ==
        (please|kindly|you should|you must|you need to) (contact|address|direct|speak to|refer to|approach) *3 (relevant|appropriate|competent|other|responsible|correct|right|another); not (our|within our|a matter for|something we|for us|in our) *2 (responsibility|remit|jurisdiction|department|us|deal|problem|job|competence|handle); (falls|is|lies) outside *3 (remit|responsibility|jurisdiction|competence); contact someone else; try elsewhere
        == pointer ==
        (our|the) (website|site|web page|webpage|web site|homepage)
        == yesNo ==
        yes; no; indeed; correct; absolutely; of course; certainly; you (can|may|are allowed); that is (possible|right|fine|correct); that s (possible|right|fine|correct); sure; exactly
        == solved ==
        (is|are|was|were|has been|have been|have|has|been) *3 (repaired|fixed|replaced|cleared|cleaned|collected|removed|resolved|solved|sorted|corrected|refunded|emptied|filled|trimmed|cancelled|ordered|booked|restored|unblocked); (working|on|running|back) (again|now); back in (order|service)
        == when ==
        <weekday>; today; tonight; tomorrow; yesterday; this (morning|afternoon|evening|week|month|weekend|autumn|winter|spring|summer); next (week|month|<weekday>); (within|in|after|by|over) [the] [next] # [to|or] [#] (hour|hours|day|days|minutes|week|weeks|month|months|working) [days]; # (hours|minutes|pm|am|o clock); # working days;
        (end|start|beginning|middle) of (the|this|next|<month>) [week|month|year|<month>]; (by|before|until|from) (the|noon|midnight|<month>) [end]; # [st|nd|rd|th] [of] <month>; <month> #; (in|by|early|late|mid) <month>; may #; # may; # [st|nd|rd|th] [of] may; every (day|week|month|<weekday>); daily; weekly; weekdays; overnight
        == humour ==
        haha…; lol; lmao; rofl; hehe; joke; joking; just kidding; kidding; funny enough; romantic; wink; oops; whoops; candlelight; cosy
        == slang ==
        hey; hiya; yo; lol; omg; thx; cool; awesome; yep; nope; gonna; wanna; dude; mate; guys; ciao; cheers; no worries; super; ta; xx; buddy; yeah; gotcha
        == stiff ==
        hereby; herein; aforementioned; pursuant; yours faithfully; undersigned; dear sir; dear madam; in receipt of; kindly be; please be advised; with reference to; heretofore; forthwith; acknowledge receipt; further to your
        == saidMourning ==
        died; death; deceased; passed away; funeral; burial; cremation; bereavement; bereaved; mourning; grave; widow; widower; passing of; lost my (husband|wife|mother|father|mum|dad|son|daughter|brother|sister)
        == saidThanks ==
        thanks; thank you; well done; great (job|work); kudos; lovely (work|job); bravo; compliments; (so|very) (helpful|kind|friendly); brilliant; hats off
        == saidAnger ==
        disgrace; disgraceful; scandal; unacceptable; ridiculous; furious; angry; fed up; complaint; no (answer|reply|response); disappointed; appalling; incompetent; joke; shame; shameful; (third|second|umpteenth) time; still (no|not|waiting); # (weeks|months)
        == saidWorry ==
        afraid; worried; scared; worry; dangerous; danger; unsafe; anxious; fear; desperate; at my wits
        == saidDefect ==
        broken; (no|without) (light|water|power|lighting); (light|lamp|lights|streetlight) *3 (out|off|dark|broken); pothole; potholes; flytipping; fly tipping; blocked; overflowing; leak; leaking; fallen; not (collected|emptied); (doesn t|not) work
        == saidFormal ==
        (formal|official) complaint; formally; objection; appeal; compensation; freedom of information; foi; yours faithfully; hereby; ombudsman; legal action
        == now ==
        now; immediately; right away; straight away; at once; stay away; leave the; on (his|her|their|the) way; do not touch; don t touch; keep (away|back)
        == saidDanger ==
        smell *3 gas; gas (smell|leak); on fire; (fire|smoke) (in|at|from); explosion; injured; (live|power) (cable|wire) ; cable *3 (road|ground|street); danger to life; drowning; collapsed
        == saidPress ==
        newsroom; journalist; reporter; deadline; for an article; press query; request for comment
        == jargon ==
        pursuant to; in accordance with; as per; in line with = under
        with regard to; with reference to; in relation to; regarding; concerning; pertaining to; in respect of; further to = about
        in order to; with a view to; for the purpose of = to
        prior to = before
        subsequent to; subsequently = after
        in the event that; in the event of; should you = if
        commence; commences; commencement = start
        terminate; termination = end
        utilise; utilize; utilisation = use
        facilitate = help
        endeavour = try
        notwithstanding; nevertheless; nonetheless = even so
        aforementioned; aforesaid; the above mentioned; the said = this
        forthwith; in due course; at our earliest convenience; as soon as possible = by [day]
        hereby; herein; hereinafter; thereof; therein = (leave out)
        kindly = please
        assist; assistance = help
        additional = more
        sufficient = enough
        obtain = get
        require; requires; requirement = need
        inform; advise; apprise = tell
        purchase = buy
        reside; residing = live
        remuneration = pay
        implement… = carry out
        expedite = speed up
        ascertain = find out
        due to the fact that; owing to = because
        at this point in time; at the present time; currently = now
        in the vicinity of = near
        a number of = some
        stakeholder; stakeholders = people involved
        prioritis… = do first
        optimis… = improve
        acknowledge receipt; in receipt of = have got
        correspondence = letter
        henceforth = from now on
        competent authority = [name of the service]
        remit = task
        """
}
