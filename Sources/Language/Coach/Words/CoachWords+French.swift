/// French.
extension CoachWords {
    static let french = """
        == class me ==
        je j moi mon ma mes me m
        == class subject ==
        je j nous on
        == class us ==
        nous notre nos on
        == class formalYou ==
        vous votre vos
        == class informalYou ==
        tu te toi ton ta tes
        == class you ==
        vous votre vos tu te toi ton ta tes
        == class but ==
        mais cependant toutefois néanmoins pourtant
        == class not ==
        pas jamais aucun aucune rien personne impossible guère
        == class weekday ==
        lundi mardi mercredi jeudi vendredi samedi dimanche
        == class month ==
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        == class number ==
        un une deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quelques
        == class greeting ==
        bonjour bonsoir cher chère chers chères salut coucou hello madame monsieur
        == class title ==
        monsieur madame mademoiselle mme m mr mlle maître docteur dr famille
        == class office ==
        ville commune service équipe administration collège mairie secrétariat département province cpas police guichet accueil communication
        direction rédaction bourgmestre
        == class action ==
        répar… remplac… envoi… envoy… appel… rappel… regard… vérifi… contrôl… planifi… prévoi… prévu… prévenir préviens prévenons demand… donn… transmet…
        transmis… viens venons vient viennent viendra viendront passe passons passera passeront nettoi… nettoy… enlèv… enlev… ramass… évacu… retir…
        cherch… trouv… résou… résolv… règl… régl… prends prenons prend prendra pose posons posera placer place plaçons placera install… corrig… rembours…
        annul… modifi… écris écrivons écrira contact… inform… tiens tenons tiendra ferai ferons fais faisons fera mets mettons mettra organis… examin… coup…
        taill… réserv… inscri… ouvr… commenc… débouch… rebouch… vide vidons videra revien… interven… explique expliquons vois voyons livr… confirm… aide aidons
        == class doer ==
        équipe équipes collègue collègues technicien technicienne techniciens électricien agent agents entrepreneur ouvriers ouvrier échevin échevine
        bourgmestre responsable inspecteur inspectrice gestionnaire conseiller conseillère jardiniers maçon
        == class passive ==
        été sera seront
        == class feeling ==
        désagréable pénible ennuyeux ennuyeuse frustrant frustrante triste inquiétant inquiétante embêtant embêtante dommage regrettable difficile
        inacceptable dur éprouvant agaçant énervant stressant désolant navrant malheureux inconfortable dangereux dangereuse
        == class empty ==
        le la les un une des de du au aux et ou mais donc car ni que qui quoi dont où dans sur sous avec sans pour par entre vers chez ce cet cette ces
        mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous vous ils elles être est sont était étaient avoir ai as
        a avons avez ont avait fait faire plus moins très bien tout tous toute toutes pas ne jamais rien encore déjà aussi comme si quand comment
        pourquoi quel quelle quels quelles bonjour merci madame monsieur depuis semaine semaines jours ville commune cela ça alors peut peux pouvez fois mois devant trois
        == feeling ==
        (je|nous) (comprends|comprenons|imagine|imaginons|conçois|concevons) *; (c est|cela est|ça doit être|cela doit être|c était|ce doit être|que c est) [très|vraiment|bien|fort|tout à fait|particulièrement] <feeling>;
        <feeling> (que|pour|de); (votre|ton|vos|ta) (inquiétude|frustration|colère|déception|agacement|tristesse|peine|chagrin|mécontentement|désarroi|désagrément);
        (vous|tu) *3 (inquiet|inquiète|fâché|fâchée|déçu|déçue|en colère|inquiétiez|inquiétez|triste); (c est|est|tout à fait|parfaitement) (normal|compréhensible|logique|légitime); on comprend; compréhensible; (vous avez|tu as) [tout à fait|bien|entièrement] raison;
        (ce n est|n est) (pas|jamais) (agréable|normal|drôle|gai|amusant|plaisant|facile|rassurant|acceptable|ce que); (ne|n) *3 pas (arriver|se produire|dû); (vous avez|tu as) bien fait; (merci|bien) de (nous|le|l|m) *2 (signaler|avoir signalé|dire|avoir prévenu|prévenir|écrire);
        (nous|je) (sommes|suis) [vraiment] (touchés|touché|touchée|conscients) ; (je|nous) (me|nous) mets à votre place; à (votre|ta) place; (j espère|nous espérons) que (vous|tu|tout) * (bien|mieux); quelle (mauvaise surprise|galère|déception|tristesse); (remarque|question|inquiétude|préoccupation) (légitime|justifiée|pertinente)
        == apology ==
        désolé; désolée; désolés; désolées; excuses; excusez (nous|moi); (m|nous) en (excuse|excusons); (m excuse|nous excusons); excuse (nous|moi); pardon; navré; navrée; navrés; toutes (nos|mes) excuses; (notre|mon) (erreur|faute); (l erreur|la faute) (vient|est) de (nous|notre|chez); (nous|on) aurions dû; (nous|j) (aurions|aurais) dû; (vous|tu) *2 (auriez|aurais) dû recevoir
        == ifApology ==
        (désolé|désolée|désolés|excuses) *2 (si|au cas où); (pour|de) (le|la|tout|toute|les|ce) [éventuel|éventuels|éventuelle] (désagrément|désagréments|gêne|inconvénient) [éventuel|éventuelle|occasionné|occasionnée|causé|causée]
        == thanks ==
        merci; merci (beaucoup|pour|de|à|d); (je|nous) (vous|te) (remercie|remercions); (remercier|remerciements); un grand merci
        == joy ==
        (fait|ferait|feront|fera) [très|vraiment|énormément] [chaud|plaisir]; (quel|quelle) (plaisir|joie|bonheur|chouette|belle|gentil|gentille|beau) *; (ravi|ravie|ravis|heureux|heureuse|contents|content|contente|fiers|fier|fière) (de|que|d|pour|s);
        (ça|cela) (nous|me) (touche|réjouit|encourage|réchauffe); (votre|ton) (gentil|beau|joli|chouette|sympathique) *; (super|chouette|génial) (de|que|d|nouvelle); beaucoup de plaisir; (mot|message|retour) (gentil|chaleureux|sympathique)
        == condolence ==
        condoléances; (votre|ta|cette) perte; (nos|mes|toutes nos|toutes mes|nos plus) *2 (pensées|condoléances); (beaucoup de|bon|plein de|tout notre|bien du) (courage|soutien|force); (votre|ta) (peine|deuil|chagrin|tristesse|douleur); (décès|disparition) de (votre|ta|ton); sympathie; (partageons|partage) (votre|ta)
        == strength ==
        (bon|beaucoup de|plein de) courage; bon rétablissement; prenez (bien|soin); prends (bien|soin); de tout cœur; bonne chance
        == friendly ==
        avec plaisir; volontiers; n hésitez pas; n hésite pas; bonne (question|idée|journée|soirée|semaine|continuation); excellente (question|idée|journée); belle (journée|soirée|idée); bon (week|weekend|après); à (bientôt|samedi|tout|demain|<weekday>); bienvenue; bien sûr; bien entendu; heureux de
        == passedOn ==
        (transmets|transmettons|transmis|transmettrai|transmettrons|partage|partageons|fais suivre|faisons suivre|lirai|lirons|affiche|affichons) * (équipe|collègue…|ouvriers|agents|message|mot|compliment…|merci|remerciements|félicitations|eux)
        == positive ==
        avec plaisir; volontiers; bien sûr; bien entendu; certainement; bonne (nouvelle|idée|question); heureux; heureuse; heureusement; ravi…; super; parfait; parfaitement; magnifique; formidable; bienvenue; ensemble; résolu; réussi; en ordre; merci; gratuit…; facile…; simple…;
        (vous pouvez|pouvez vous|tu peux|peux tu); c est (possible|bon|permis); oui; chouette; fier; fiers; plaisir; tout de suite; dès aujourd hui; aussitôt
        == alternative ==
        par contre; en revanche; à la place; alternative; une autre (solution|possibilité|date|manière|façon|option|place); (vous|tu) (pouvez|peux) *4 (aussi|toutefois|par|via|demander|introduire|choisir|obtenir|bien); (pouvez|peux) (vous|tu) *4 (aussi|par|via|demander|introduire|choisir);
        ce qui est possible; ce que (nous|je) (pouvons|peux); (nous|je) (vous|te) (propose|proposons); (je|nous) (propose|proposons); entre (temps|temps); en attendant; d ici là; essayez; essaie; (vous|te) aidera; plutôt; (nous|je) (cherchons|cherche|regardons|regarde) *4 (solution|alternative|possibilité|ensemble)
        == blame ==
        (vous|tu) (auriez|aurais) (dû|pu); (vous|tu) (avez|as) (oublié|omis|négligé|mal|refusé); (il fallait|il suffisait|il vous appartenait|il vous appartient|c est à vous|il vous incombe); (votre|ta) (propre|faute|responsabilité|négligence); (vous devez|vous deviez|tu dois) (vous même|d abord|simplement|mieux) *;
        (par votre|de votre|de ta|par ta) (faute|propre|négligence); si (vous|tu) *2 (aviez|avais) (lu|regardé|écouté|fait|vérifié); lisez [d abord|mieux|attentivement] (le|les|notre|nos) *; vous êtes (en retard|responsable|le seul|la seule); (aucun|aucune|personne) *3 (autre|ne se plaint); (comme|ainsi que) tout le monde * sait; vous n aviez qu à; tu n avais qu à; incomplète ou; (mal|incorrectement) rempli…
        == minimise ==
        ce n est pas (si|bien|très) grave; pas (si|bien|très) grave; (vous|tu) (exagérez|exagères); exagér…; calmez vous; calme toi; du calme; (il y a|y a) (pire|plus grave); ne (vous|t) (énervez|énerve|inquiétez) [pas]; c est comme ça; on n y peut rien; rien (y|à) faire; (n y|ne) (pouvons|peux) rien;
        (un peu de|ayez|soyez|prenez votre|prends ton) (patience|patient|patiente|mal en patience); il suffit d attendre; être (patient|patiente|patients); ça arrive; cela arrive; (pas|aucune|guère) (prioritaire|priorité|urgent|urgence); tant pis
        == rude ==
        idiot; idiote; imbécile; stupide; ridicule; n importe quoi; arrêtez de (vous plaindre|râler); arrête de (te plaindre|râler); bêtise; bêtises; débrouillez vous; débrouille toi; râler; votre problème; ton problème; pas notre problème; fichez; fiche; foutez; absurde; de quoi vous mêlez; bon débarras
        == cold ==
        (nous|j) (avons|accusons|ai|accuse) *2 (réception|reçu) *; (votre|vos) (message|courrier|demande|plainte|courriel|mail|signalement|dossier|requête) (a|est|sera) *3 (reçu|reçue|reçus|enregistré|enregistrée|transmis|transmise|traité|traitée|pris|prise|bien); bonne note; prenons (note|acte|bonne); en réponse à (votre|ta); suite à (votre|ta|vos);
        (veuillez|vous prions) * (agréer|croire|recevoir); (nous|je) (vous|) (prie|prions) *; salutations distinguées; (nous) regrettons; regrettons (le|la|les|que|ce); votre (compréhension|satisfaction) ; (merci|remercions) *3 compréhension; (votre|vos) (avis|remarque|retour|opinion) (est|sont|compte) *2 (important|importante|importants|précieux|précieuse|pour);
        (nous nous efforçons|mettons tout en œuvre); par la présente; dans l attente; (espérant|en espérant) *; restons à votre (entière|disposition); à votre entière disposition; nous vous informons que; il a été (pris|constaté|décidé); suites utiles; 
        == anonymous ==
        madame monsieur; monsieur madame; mesdames messieurs; mesdames et messieurs; (cher|chère|chers) (citoyen|citoyenne|usager|habitant|habitante|client|cliente|administré|riverain|contribuable|demandeur|lecteur|internaute|concitoyen|parent|parents); à qui de droit; (cher|chère) (monsieur|madame) (madame|monsieur)
        == closing ==
        cordialement; bien cordialement; bien à (vous|toi); (meilleures|sincères|cordiales|bonnes|respectueuses|chaleureuses) salutations; salutations [distinguées|cordiales]; amicalement; sincèrement; à bientôt; cdt; chaleureusement; bonne (journée|soirée); belle (journée|soirée); à (demain|<weekday>); courtoisement; respectueusement
        == automatic ==
        (message|réponse|courriel) automatique; ne pas (répondre|répliquer); merci de ne pas répondre; noreply; no reply; réponse type
        == reference ==
        (référence|numéro|réf|dossier|ticket) [de|du|d] [dossier|ticket|n|no|numéro] #; (nos|vos) réf…
        == impersonal ==
        (le|les) (citoyen|citoyens|demandeur|usager|usagers|plaignant|administré|intéressé|requérant); il (est|sera|a été|convient|y a lieu) *; (nos|les) services (ont|vont|sont|ne); (le|la) (collège|commune|ville|administration) (a|est|regrette|souhaite|prend); le soussigné
        == refusal ==
        malheureusement; hélas; (nous|je|on) ne (pouvons|peux|peut); (moyens|budgets) (sont|limités); à (notre|mon) regret; (nous|je|on|vous|il) (ne|n) *3 (pouvons|peux|peut|pouvez|est|sommes|suis|sera) *2 (pas|plus|rien|aucun|aucune); impossible; pas (possible|autorisé|permis|compétents|compétent|en mesure|prévu); (aucun|aucune) (possibilité|exception|solution|budget|place|suite|moyen); refus…; rejeté; rejetée; interdit; interdite; irrecevable
        == debate ==
        comme (déjà|indiqué|dit|mentionné|expliqué|signalé|précisé|nous vous|je vous|vous le); (c est|cela est|ce que vous dites est) [tout à fait|totalement|absolument] (faux|inexact|incorrect|erroné); (ce n est|n est) pas (vrai|exact|correct|le cas); (vous|tu) (vous|te) (trompez|trompes); je répète; nous répétons; encore une fois; (déjà|plusieurs fois) (dit|expliqué|répondu|informé);
        contrairement à ce que; (vous|tu) (prétendez|prétends|insinuez|affirmez|ne comprenez); vos (affirmations|allégations|prétentions|accusations); (pas|ne) *2 d accord avec (vous|votre|vos|toi|cette); les faits sont; le fait est; (que les choses soient|soyons) clair…; (vous devez|il faut) (comprendre|savoir) que; injustifié; injustifiée; infondé; infondée; oui mais; à tort
        == vague ==
        dès que possible; (le|au) plus (vite|tôt|rapidement) [possible]; dans (les meilleurs|les plus brefs|un proche|les) (délais|avenir|prochains jours|plus brefs délais); dans les plus brefs délais; (dans|sous) peu; prochainement; bientôt; incessamment; rapidement; (en|dans) temps (utile|voulu|et lieu); ultérieurement; en cours de (traitement|analyse); en traitement; (sera|seront|est|a été|ont été) * (traité|traitée|examiné|examinée|étudié|analysé|transmis|transmise|suivi|suivie|pris en compte);
        (service|services|personnes|instances) (compétent|compétents|compétente|compétentes|concerné|concernés|concernées|adéquat); (dans la) mesure du possible; (faisons|ferons|fais) (tout notre|notre|mon|tout mon|de notre) [mieux|possible]; (le|tout le) nécessaire; (les|toutes les) mesures (nécessaires|utiles|qui); (un|des) (jours|semaines) *2 (prochains|à venir); (prochains|prochaines) (jours|semaines); dès que (nous|cela|c est|ce sera|la) *; un peu de patience; (prenons|prends) * (bonne note|en compte); quelque temps; un jour
        == step ==
        (vous|tu) (pouvez|peux|devez|pourrez|pourras) *8 (demander|appeler|téléphoner|écrire|envoyer|signaler|remplir|passer|venir|retirer|apporter|introduire|inscrire|réserver|payer|choisir|prendre|trouver|lire|suivre|joindre|contacter|déposer|voir|consulter|régler|faire|utiliser|télécharger|répondre|rejoindre|obtenir|acheter);
        (pouvez|peux) (vous|tu) *8 (demander|appeler|envoyer|remplir|passer|venir|apporter|réserver|choisir|dire|confirmer|donner|répondre|préciser); (appelez|appelle|téléphonez|écrivez|écris|envoyez|envoie|signalez|signale|remplissez|remplis|passez|passe|venez|viens|apportez|apporte|cliquez|clique|téléchargez|prenez|prends|réservez|réserve|consultez|consulte|répondez|réponds|suivez|choisissez|demandez|demande|rendez|munissez|introduisez|inscrivez) *;
        n hésitez pas à; en ligne; (il suffit|suffit) de; sur rendez vous; (besoin|munir|muni) de
        == keepInformed ==
        (tiens|tenons|tiendrai|tiendrons|tiendra) * (au courant|informé|informée|informés); (reviens|revenons|reviendrai|reviendrons) vers (vous|toi); (vous|te) (écris|écrirai|écrirons|rappelle|rappellerai|rappellerons|appelle|appellerai|appellerons|appelons|rappelons|contacterai|contacterons|contactera|informe|informerai|informerons|préviens|préviendrai|préviendrons|prévenons|donne|donnerai|confirme|confirmerai|enverrai|enverrons|envoie|envoyons|réponds|répondrai|répondrons); (vous|tu) (recevrez|recevras|aurez|auras) *4 (nouvelles|réponse|message|appel|mail|courriel|confirmation|photo); aurez de (mes|nos) nouvelles
        == owner ==
        (service|équipe) (voirie|éclairage|propreté|espaces|population|état|urbanisme|mobilité|travaux|technique|environnement|finances|jeunesse|culture|sports|état civil|stationnement|communication|plantations|eaux|enseignement); (je|j) (appelle|envoie|regarde|demande|vérifie|m occupe|suis|reviens|prends|fais|transmets|contacte|cherche|règle|organise|veille); (je m en occupe|m en charge|personnellement|moi même)
        == deflect ==
        (adressez|adresser|adresse|tournez) [vous|toi] *2 (au|aux|à|vers) (service|services|autorités|instance|commune|guichet|personne) *2 [compétent|compétente|concerné]; (contactez|contacter|veuillez contacter) (le|la|les|l) (service|instance|autorité|services|administration) *2 (compétent|compétente|compétents|concerné); (n est|ne relève|ne dépend) pas (de notre|de nos|de|à nous|notre) *; (relève|dépend) d un autre; pas (notre|de notre) (compétence|ressort|responsabilité|problème); vous adresser ailleurs
        == pointer ==
        (notre|le|sur le|sur notre|consultez notre|consultez le) (site|page) [web|internet]; site (web|internet)
        == yesNo ==
        oui; non; en effet; exact; tout à fait; effectivement; c est (possible|exact|permis|bien|correct); bien sûr; certainement; absolument
        == solved ==
        (est|sont|a été|ont été|avons|ai|a) [déjà|bien|entre temps] (réparé|réparée|réparés|réparées|remplacé|remplacée|résolu|résolue|nettoyé|nettoyée|enlevé|enlevée|ramassé|ramassés|évacué|corrigé|corrigée|remboursé|remboursée|rebouché|vidé|vidée|réglé|réglée|annulé|commandé|retiré); (fonctionne|fonctionnent|brille|marche) (à nouveau|de nouveau); remis en (service|ordre|état)
        == when ==
        <weekday>; aujourd hui; demain; après demain; hier; (ce|cet|cette) (matin|après|soir|semaine|mois|midi|nuit|automne|hiver|été|printemps); (semaine|mois|lundi|mardi|jeudi|vendredi) (prochaine|prochain); la semaine prochaine; le mois prochain; (dans|sous|d ici|endéans|avant) [les] # [à] [#] (heure|heures|h|jour|jours|minutes|semaine|semaines|mois); # (heures|h|heure|minutes); # jours ouvrables;
        (fin|début|mi|avant|pour|en|courant|d ici|jusqu en|jusqu à) [la|le] [fin] [de|du] [la|le] (semaine|mois|<month>|année|weekend); # <month>; 1er <month>; en <month>; à # (h|heures); ce week end; (chaque|tous les) (jour|jours|semaine|mois|<weekday>); quotidiennement; jours ouvrables
        == humour ==
        haha…; hihi; lol; mdr; ptdr; héhé; blague; pour rire; je plaisante; on plaisante; romantique; sans rancune; clin d œil
        == slang ==
        salut; coucou; hey; yo; lol; mdr; cool; super; ouais; ok; ciao; bisous; bises; t inquiète; nickel; génial; hyper; méga; pote; vachement; sympa; cc
        == stiff ==
        veuillez agréer; salutations distinguées; soussigné; par la présente; susmentionné; susvisé; en l espèce; nonobstant; à cet égard; l expression de; nous vous prions; je vous prie; ci dessous; courrier susmentionné; madame monsieur; dans l attente
        == saidMourning ==
        décès; décédé; décédée; mort de; morte; funérailles; enterrement; obsèques; crémation; deuil; veuve; veuf; défunt; défunte; perdu (mon|ma) (mari|femme|père|mère|fils|fille|frère|sœur|maman|papa)
        == saidThanks ==
        merci; bravo; félicitations; (beau|bon|super) travail; chapeau; (très|si) (gentil|gentils|aimable|aimables|serviable|efficace|efficaces); compliments
        == saidAnger ==
        scandaleux; honte; honteux; inadmissible; inacceptable; furieux; furieuse; colère; ras le bol; marre; plainte; (aucune|pas de) (réponse|réaction|nouvelles); déçu; déçue; lamentable; incompétents; ridicule; enfin; (troisième|deuxième|énième) fois; # (semaines|mois)
        == saidWorry ==
        peur; inquiet; inquiète; inquiétude; dangereux; dangereuse; danger; angoisse; n ose (pas|plus); désespéré; désespérée; insécurité
        == saidDefect ==
        cassé; cassée; en panne; (plus|pas) de (lumière|eau|courant|éclairage); trou; trous; nid de poule; nids de poule; dépôt clandestin; bouché; bouchée; fuite; (pas|plus) (ramassé|ramassés|collecté); ne fonctionne (pas|plus); débord…
        == saidFormal ==
        plainte (officielle|formelle); réclamation; recours; mise en demeure; dédommagement; indemnisation; je vous prie d agréer; veuillez agréer; (officiellement|formellement); transparence administrative
        == now ==
        maintenant; immédiatement; tout de suite; aussitôt; sur le champ; éloignez; sortez; ne touchez; en route; restez à distance
        == saidDanger ==
        (odeur|sent|fuite) *3 gaz; gaz *2 (odeur|fuite); incendie; (feu|fumée) (dans|à|chez); en feu; explosion; blessé; blessée; blessés; câble *3 (électrique|sol|route); danger de mort; se noie; effondré
        == saidPress ==
        rédaction; journaliste; bouclage; deadline; pour un article
        == jargon ==
        en l espèce; en l occurrence = ici
        conformément à; en vertu de; en application de = selon
        nonobstant = malgré
        susmentionné; susmentionnée; susvisé; susvisée; précité; précitée; susdit = ce
        afin de; en vue de; aux fins de; dans le but de = pour
        veuillez = merci de
        ultérieurement = plus tard
        préalablement; au préalable = avant
        concernant; relatif à; relative à; relatifs à; en ce qui concerne; quant à; au sujet de = sur
        ci joint; en annexe = avec ce message
        dans les meilleurs délais; dans les plus brefs délais; en temps utile = avant le [jour]
        par la présente = (à supprimer)
        le cas échéant = si nécessaire
        dans le cadre de = pour
        en date du = le
        sis; sise = situé
        toutefois; néanmoins; cependant = mais
        par conséquent; de ce fait; dès lors = donc
        il convient de; il y a lieu de; il appartient de = il faut
        s avérer; s avère = est
        procéder à; procédons à = faire
        mettre en œuvre = faire
        solliciter = demander
        requérant; requérante = [nom]
        octroyer; octroi = donner
        diligenter = lancer
        les services compétents; le service compétent = [nom du service]
        notifier; notification = informer
        finaliser = terminer
        implémenter = mettre en place
        optimiser = améliorer
        faire parvenir = envoyer
        être en mesure de; sommes en mesure de = pouvoir
        à cet égard; à ce sujet = là-dessus
        moyennant = avec
        subséquent; subséquente = suivant
        attestation sur l honneur = déclaration
        courrier susmentionné = votre lettre
        accuser réception; accusons réception = avoir reçu
        nous portons à votre connaissance = nous vous disons
        lacunaire = incomplet
        """
}
