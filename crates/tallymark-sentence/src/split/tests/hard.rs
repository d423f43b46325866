//! Hard cases by class, each row written with its ends before it was run.

/// As the other tables, but a bar may stand behind the line feeds too, where it reads better.
#[track_caller]
fn check(rows: &[&str]) {
    let tidy = |row: &&str| {
        let mut row = (*row).to_owned();
        while let Some(at) = ["\n|", "\u{2009}|"].iter().find_map(|it| row.find(it)) {
            let blank = row.remove(at);
            row.insert(at + 1, blank);
        }
        row
    };
    let rows: Vec<String> = rows.iter().map(tidy).collect();
    super::check(&rows.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn titles() {
    check(&[
        "Lt. Col. Ada Brix and Sgt. 1st Class Tom Ruhl were relieved.| Maj. Gen. Ines Falk took over.",
        "The court heard Rep. Dana Quill (R-Mont.) and Sen. Otis Vane, D-Wash., on Monday.| Both denied it.",
        "Mrs. Hale called Dr. Penn.| Dr. Penn did not answer.",
        "It was signed by Gov. Lena Brix, Lt. Gov. Omar Teague and Atty. Gen. Pia Roe.",
        "The bishop, the Rt. Rev. Amos Kerr, led the prayers.| The Rev. Joan Dill spoke too.",
        "Prof. Klaus Ritter, Ph.D., and Hon. Mary Toll sat on the panel.| So did Capt. Iris Noor.",
        "“Ask Mr. and Mrs. Tully,” Det. Sgt. Rae Moss said.| “They saw it all.”",
        "He was driven by Pfc. L. Amado to Ft. Wexler.| The drive took an hour.",
        "Asst. Chief Ben Rowe and Supt. Carla Diaz resigned.| Messrs. Pike and Stowe did not.",
        "The letter to Adm. Voss was opened by Cmdr. Hale's aide, Ens. Pruitt, on Friday.",
        "She met Pres. Halvorsen, Vice Pres. Tan and Gens. Mora and Beck.| Nobody spoke.",
        "St. Alban's lost to St. Mary's.| Mt. Orrin beat both.",
    ]);
}

#[test]
fn initials() {
    check(&[
        "J. K. Marlow and T.S. Ardent wrote it.| R. Holt edited it.",
        "The tribunal heard from W.E.B. Lacey and from A. J. P. Norwood on Monday.",
        "George H.W. Tansley died in 2018.| His son, George W. Tansley, spoke.",
        "It was built by C. R. Oakes & Sons in 1911.| It burned in 1953.",
        "The winner was Samuel L.| He is nine.",
        "Both took vitamin D.| Neither got better.",
        "The plan was simply known as Plan B.| It was never used.",
        "She got an A.| He got a C.",
        "Anton X. Dane and John Q. Public were names on the list.",
        "D. H. Lowe, E. M. Forde and others signed.| I did not.",
        "“My wife and I,” said Peter J. Doyle, “saw it.”| “So did I.”",
        "They drafted point guard D.J. Fallow and center O.G. Abara.| Both are 19.",
        "The suspect, identified only as Ahmed S., was held in Cell Block C.| He is 24.",
        "The strain is hepatitis E.| There is no cure.",
    ]);
}

#[test]
fn months() {
    check(&[
        "It opened on Jan. 3 and shut on Oct. 9.| Nobody knew why.",
        "The vote was moved from Sept. 30 to Nov. 4, 2029.| Turnout fell.",
        "The last storm came in Dec.| The next came in Feb.",
        "Talks are set for Tues., Aug. 4.| Wed. is a holiday.",
        "Between Jan. and Mar. prices rose.| They fell in Apr.",
        "She was born Feb. 29, 1996.| He was born Mar. 1.",
        "Ships left port on 4 Dec. with 300 aboard.| On 6 Dec. they docked.",
        "The Nov. 12 fire killed four.| The Oct. 2 fire killed none.",
        "The shop shut in Sept.| The owner left town.",
        "The census is from Apr. 1, 2021.| No later figure exists.",
        "A ruling is due in mid-Oct. or early Nov., lawyers said.",
        "It ran from Thurs. to Sun.| Mon. was quiet.",
    ]);
}

#[test]
fn acronyms() {
    check(&[
        "Most of them live in the U.S.| The rest live in Canada.",
        "Most of them live in the U.S.| The ban took effect.",
        "U.S. officials met U.N. envoys in Washington, D.C.| They left at noon.",
        "He left the U.K. for the U.S. Army base at Orrin.| He never came back.",
        "The talks in the U.A.E. failed.| Those in the D.R.C. went on.",
        "The G.O.P. lost.| So did the N.D.P.| Nobody cheered.",
        "She works for the F.B.I.| Her brother is with the C.I.A.",
        "It was the first in the U.S.: a ban on nets.",
        "Is it legal in the U.S.?| It is not.",
        "The U.S.-led force and the U.N.-backed court agreed.",
        "He moved to the U.S. in 1990 and to the E.U. in 2004.",
        "Sales in the U.S. rose; in the U.K. they fell.| In Japan they held.",
        "He was flown to the U.S.| “I am free,” he said.",
        "“We love the U.S.,” she said.| “We do not love the I.R.S.”",
        "The U.S. Supreme Court and the U.S. Senate agreed.| Congress did not.",
        "The U.S. Congress did not act.| In the U.S. Congress is slow.",
        "The envoy returned to the U.S. on Monday.| He said the U.S. and Iran had talked.",
        "He has a B.A. in law and a Ph.D. in history.| He has no M.D.",
        "He earned his Ph.D. in 1999.| She earned hers at M.I.T.| They met there.",
    ]);
}

#[test]
fn companies() {
    check(&[
        "Varga Inc. said sales rose.| Lund Corp. said they fell.",
        "He runs Holt & Sons Ltd.| It makes glass.",
        "Shares of Orbex Corp. fell 3 percent.| Those of Tandem Co. rose.",
        "The owner is Brix Holdings Ltd.| Its chief denied it.",
        "It was bought by Kestrel Cos. Inc. of Ohio.| The price was not given.",
        "Nordwind S.A. and Pylon S.p.A. bid for it.| Pylon won.",
        "Amber Bros. Circus left town.| It had come in May.",
        "It sued Teller Corp., Ruhl LLC. and Oake Inc. over the leak.",
        "Varga Inc. Chief Executive Lena Roe quit.| Varga Inc. Chairman Tom Hale stayed.",
        "The maker is Tulip Co.| But the seller is Rose Inc.",
        "Analysts at Pike, Stowe & Co. Ltd. expect a loss.| They may be wrong.",
        "She left Acorn Inc. in June.| “I was tired,” she said.",
        "Neither Brix Inc. nor Orbex Ltd. would comment.| A spokesman for Tandem Corp. did.",
        "Its rival is Amato Bros.| They sell boats.",
    ]);
}

#[test]
fn times_of_day() {
    check(&[
        "The blast came at 4 a.m. Monday.| Nobody slept.",
        "Polls close at 9 p.m. EST.| Results are due at 11 p.m. ET.",
        "The quake struck at 5:04 p.m.| It lasted 15 seconds.",
        "He called at 6 a.m.| She answered at 7 p.m. local time.",
        "The shop opens at 10 a.m. on weekdays.| It shuts at 4 p.m. sharp.",
        "At 8 a.m. the siren went.| At 8:10 a.m. Mayor Brix spoke.",
        "It was 11 p.m. (0300 GMT) when the ship sank.| All were saved.",
        "The curfew runs from 10 p.m. to 6 a.m.| Soldiers enforce it.",
        "The vote began at 7 a.m., an hour late.| It ended at 8 p.m., police said.",
        "“It was 3 a.m.,” she said.| “We ran.”",
        "Flights resumed at 2 p.m. Tuesday and stopped at 5 p.m. Wednesday.",
        "The plane left at 1:30 p.m. PDT.| It landed at 9:45 p.m. EDT.",
        "She died at 2 p.m.| Her son was with her.",
        "Doors open at 6 P.M.| The show starts at 7 P.M.",
        "Trains stop at 12.30 a.m.| Buses run until 2.15 a.m.",
    ]);
}

#[test]
fn quotations() {
    check(&[
        "“The wall fell.| It fell on the school.| Nobody was in it,” Brix said.",
        "\"I saw smoke.| Then I saw fire,\" Mara Hale said.| \"I ran.\"",
        "‘We were told to stay.| We stayed,’ said Tom Ruhl.| ‘It was wrong.’",
        "He said: “Go.| Do not look back.”| They went.",
        "“Who told you?| When?” the lawyer asked.| “Nobody,” she said.",
        "The sign read “No Entry.”| They went in.",
        "The sign read \"No Entry\".| They went in.",
        "She calls it “my folly.”| Others call it “the tower.”",
        "“He said, ‘Stop.’| So I stopped,” she told the court.",
        "“It is a good deal.”| So said Pia Roe, the minister.",
        "\"It's not fair!| We paid!\" one man shouted.| \"Give it back!\"",
        "“We lost.”| “No, we did not.”| “Yes, we did.”",
        "“If it rains,” he said, “we stay.| If not, we go.”",
        "“No,” she said.| “Never.| Not once.”",
        "He wrote that “the end is near.”| It was not.",
        "“The U.S. is safe.| The U.K. is not,” he said.",
        "“Mr. Hale lied.| He knew it,” said Dr. Penn.",
        "“It's over,” he said, “and I am glad.| Are you?”",
        "Was it “a mistake?”| Many think so.",
        "“I would not say 'never.'| I would say 'not now,'” she said.",
    ]);
}

#[test]
fn quotations_with_attribution() {
    check(&[
        "“Is he alive?” the mother asked.| Nobody answered.",
        "“We won!” shouted the crowd.",
        "“We won!” the crowd shouted.| Flags were waved.",
        "“Why us?” Tom Ruhl asked reporters.| “Why now?”",
        "\"Enough!\" Brix told the council.| It fell silent.",
        "“Will it hold?” asked Dr. Penn, the engineer.| “We think so.”",
        "“How could they?” she said, crying.",
        "“Get down!” yelled Sgt. Moss.| Two men did not.",
        "\"Who pays?\" an editorial in the Ledger asked.| It gave no answer.",
        "“Is that so?” Judge Roe said.| “Then prove it.”",
        "“It was hell ...” he said.| He paused.",
        "“I don't know...” she said, and left.",
        "“What now?”| The minister shrugged.",
        "“Yes!”| Brix scored again.",
        "“Not in our name!” chanted some 2,000 people in Ansby.",
        "“Do you know him?” — “No,” she said.",
        "“Are we safe?” Hale, 43, asked.| “I doubt it.”",
        "“Never!” came the reply.| He left.",
        "“Did they leave?” one of the officers is heard asking.",
        "“What is this?” reads the first line.| “Nobody knows,” reads the last.",
    ]);
}

#[test]
fn brackets() {
    check(&[
        "The bill passed (it had failed twice).| The mayor signed it.",
        "The bill passed.| (It had failed twice.)| The mayor signed it.",
        "He (Brix, that is) won.| She (Roe) lost.",
        "The firm (formerly Orbex Inc.) shut.| Its 40 workers left.",
        "Rents rose 4% (5% in Ansby).| Wages fell.",
        "“They [the guards] ran.| We [the crew] stayed,” he said.",
        "Sales fell (see table 3.2).| Costs rose (p. 14).",
        "The band (remember them?) is back.| (So are the fans!)",
        "He was born in Orvel (now Port Lissen), the U.S.| (His twin was not.)",
        "The toll may rise [officials said 12 on Monday].| It was nine.",
        "It sank (in 1911.)| Nobody drowned.",
        "The study (Hale et al., 2019) was withdrawn.| Its authors (Hale, Penn) agreed.",
        "Six people died.| (AP)",
        "The rate is low (about 1 in 3.5 million).| (Last year: 1 in 4 million.)",
        "The case (No. 14-556) is closed.| The next (No. 14-562) is not.",
    ]);
}

#[test]
fn ellipses() {
    check(&[
        "“I thought ... I thought it was over,” she said.",
        "It was late...| The train had gone.",
        "He waited … and waited.| Nobody came.",
        "“Well ... no,” he said.| “Not yet.”",
        "“We tried....| We failed,” she said.",
        "“The road ... was closed,” he wrote.| “The bridge ... too.”",
        "And then...| Nothing happened.",
        "“If only ...”| She did not finish.",
        "It goes on and on…| There is no end.",
        "“... and so we left,” he said.",
        "“I just ... I can't,” Hale said.",
        "“They took the cars, the tools... everything,” he said.",
        "“We will . . . do what we must,” she said.| He agreed.",
        "Prices rise, wages fall, taxes grow ...| Who pays?",
    ]);
}

#[test]
fn lists_and_bullets() {
    check(&[
        "Key points:\n|• Rents rose 4 percent\n|• Wages fell\n|• The mayor quit",
        "What to know:\n|- Polls open at 7 a.m.\n|- Bring a card\n|- No phones",
        "1. Boil the water.\n|2. Add salt.\n|3. Wait.",
        "1. Boil the water.| 2. Add salt.| 3. Wait.",
        "1) Rents| 2) Wages| 3) Taxes",
        "* Two dead in Ansby\n|* Ferry still missing\n|* Talks put off",
        "The demands are: 1. Bread.| 2. Peace.| 3. Land.",
        "a) The wall fell.\n|b) The road shut.\n|c) Nobody came.",
        "(1) Stop the car.| (2) Call for help.| (3) Stay calm.",
        "• The wall fell on Monday.| • It had been built in 1961.",
        "The three best:\n|1. Hale (Ansby), 2:14.3\n|2. Ruhl (Orvel), 2:15.0\n|3. Penn (Ahn), 2:17.9",
        "– The dam broke at 4 a.m.\n|– Some 300 people fled.\n|– The river is still high.",
        "He came in No. 1.| She came in No. 2.",
    ]);
}

#[test]
fn headlines_and_captions() {
    check(&[
        "Dam breaks near Ansby, 22 dead\n\n|Officials said the toll may rise.| Rain is forecast.",
        "Ferry toll rises to 14\n\n|By Ana Lund\n\n|ORVEL (NWA) - Divers found two more bodies on Monday.",
        "Is the wall safe?\n\n|Engineers disagree.",
        "Brix: ‘We will rebuild’\n\n|The mayor spoke on Tuesday.",
        "A woman waits for news in Ansby on Monday.| (Ana Lund/NWA)\n\n|The search goes on.",
        "Photo: Ana Lund/NWA\n\n|The dam after the flood.",
        "Read more: The night the wall fell\n\n|The inquiry opens in May.",
        "Updated 4:15 p.m.\n\n|Two men were held.",
        "U.S. Envoy Leaves Talks\n\n|He gave no reason.",
        "What we know about the fire at Orbex Inc.\n\n|It began before dawn.",
        "Analysis: Who pays for the flood?\n\n|The state does.",
        "Story highlights\n\n|Toll rises to 22\n\n|Dam was built in 1961",
    ]);
}

#[test]
fn datelines() {
    check(&[
        "ANSBY (NWA) — Two men were held on Monday.| A third fled.",
        "ANSBY, Ore. (NWA) -- Two men were held on Monday.| A third fled.",
        "ST. BRENDAN, Calif. — The wall fell.| Nobody was hurt.",
        "WASHINGTON, D.C. — The vote was close.| It was the third.",
        "FT. WEXLER, Va. (NWA) _ A judge freed him.| He wept.",
        "ORVEL, Sept. 4 — Rain fell.| Then it stopped.",
        "ORVEL, Sept. 4 (NWA) — Rain fell.| Then it stopped.",
        "HALVORN: Police said the toll was 14.| It had been nine.",
        "Ansby, Aug. 9.— The mill burned down.| Nobody was hurt.",
        "MT. ORRIN, N.H. — Snow fell.| Roads were shut.",
        "PORT LISSEN, W.Va. (NWA) — A mine was flooded.| Six men got out.",
        "AHN, U.A.E. – Oil fell to $61.20 a barrel.| Gold rose.",
        "N. HALVORN, Mass. — The school shut.| It had 40 pupils.",
        "U.N. HEADQUARTERS (NWA) — The council met.| It did not vote.",
    ]);
}

#[test]
fn decimals_and_versions() {
    check(&[
        "The quake had a magnitude of 5.9.| It was 10.2 miles deep.",
        "Shares fell 3.5 percent to $41.20.| Gold rose to $1,904.5 an ounce.",
        "Version 2.0.1 fixes it.| Version 2.1 does not.",
        "The rate is .05.| It was .08 in 2019.",
        "It costs $4.| That is cheap.",
        "Growth was 2.1%.| In 2019 it was 3.4%.",
        "He ran it in 9.8 sec.| She ran it in 10.1 sec.",
        "The score was 3.| The crowd wanted 4.",
        "The law is in sec. 4.2.1 of the code.| Sec. 5 repeals it.",
        "It was 1999.| 5.4 million people were counted.",
        "Android 14.1 and iOS 17.2.1 are hit.| Windows 11 is not.",
        "The fee is 1.234,56 euros.| It was 999,50.",
        "The ship is 120.5 m. long and 20 ft. wide.| It has two decks.",
        "Room No. 5 is free.| No. 6 is not.",
        "The answer is no.| The council voted 9-2.",
    ]);
}

#[test]
fn addresses_of_the_web() {
    check(&[
        "See www.ledger.example/news/4.html for more.| It is free.",
        "Write to ana.lund@ledger.example.| She will answer.",
        "The site, Orbex.com, was down.| Its app was not.",
        "Go to https://ledger.example/a?b=1.2&c=3.| Then wait.",
        "He runs Flood.org.| She runs Fire.net.",
        "The file is at ledger.example/Toll.Final.pdf.| Read it.",
        "Follow @ana.lund and #AnsbyFlood.| Do not call.",
        "Amazon.com Inc. and Booking.com B.V. were fined.| Both appealed.",
        "The Node.js team and ASP.NET users met.| It rained.",
        "He told Wired.com.| “It is fixed,” he said.",
        "It was first told by ledger.example.| Others followed.",
        "Visit ansby.gov.uk/Floods.| Call 555-0199.",
    ]);
}

#[test]
fn no_blank_after_a_stop() {
    check(&[
        "The dam broke.|Nobody was told.",
        "“We are lost,” she said.|Hale was rescued.",
        "“We are lost.”|Hale was rescued.",
        "Is it safe?|Nobody knows.",
        "They won!|The crowd cheered.",
        "It rose to 22.|Officials said more rain was due.",
        "He was held in the U.S.|The trial is in May.",
        "It rained (for days).|The river rose.",
        "He left in 1999.|She left in 2001.",
        "It was built in 1961.[4]|It fell in 2029.",
        "Profit rose 4%.|Sales fell.",
        "“Why?”|She did not say.",
        "Mr. Hale agreed.|Mrs. Hale did not.",
        "He said so on Friday.|“It is over,” he said.",
        "It was over by 5 p.m.|Crowds went home.",
        "He works at Varga Inc.|It makes glass.",
        "The road is shut.|A detour is marked.",
        "“It was dark.|We ran,” she said.",
    ]);
}

#[test]
fn single_line_feeds() {
    check(&[
        "The dam broke before dawn\non Monday and flooded the\nlower town.| Nobody was told.",
        "The mayor, Lena\nBrix, flew over the valley\nand called for help.\n|Help came late.",
        "The dam broke.\n|Nobody was told.",
        "He met Dr.\nPenn on Monday.| They spoke.",
        "The talks in the U.S.\nwere put off.| No date was set.",
        "“The wall fell.\n|It fell on us,” she said.",
        "It cost some $3.5\nmillion to build.| It fell in a night.",
        "The storm hit Ansby, Orvel and\nHalvorn on Tuesday night.| Roads\nwere shut.",
        "He asked why.\n|She did not know.",
        "Police held two men, both\nfrom Ansby.| A third was\nsought.",
        "Sales fell 4 percent in the\nsecond quarter, Varga Inc.\nsaid on Friday.",
        "The blast was heard in St.\nBrendan and as far as Mt.\nOrrin.| Windows broke.",
    ]);
}

#[test]
fn unicode_punctuation() {
    check(&[
        "„Das Tor ist zu.“| He left.",
        "«It is over.»| She wept.",
        "It’s over.| We’re free.",
        "The toll is 22 …| It may rise.",
        "Is it true⁈| Nobody knows.",
        "He left‽| She stayed.",
        "It rose to 5,9.| Prices—already high—rose too.",
        "He said ‘no’.| She said ‘yes’.",
        "It cost €3.50.| It now costs £4.20.",
        "“It is over.”|\u{a0}He left.",
        "The dam broke.\u{2009}|Nobody was told.",
        "It was 5\u{202f}000 strong.| It is 4\u{202f}000 now.",
        "The end。|それは終わった。|行こう。",
        "“Stop!” – he cried – “Stop!”",
        "The wall fell.\u{200b}| Nobody was hurt.",
    ]);
}

#[test]
fn harder() {
    check(&[
        // a name opens the next sentence
        "He fled to the U.S.| Maria stayed in Orvel.",
        "The suit names Varga Inc.| Hale denied it.",
        "They met in Washington, D.C.| Brix was not there.",
        "He was born in the U.K.| Hale says he never left.",
        "It began at 9 p.m.| Brix spoke first.",
        "Nobody from the F.B.I. came.",
        "The U.S. Marshals held him.| The U.S. Army did not.",
        "The U.S. Chamber of Commerce said so.| The U.K. Treasury did not.",
        "She flew to the U.S. Friday.| He flew on Sunday.",
        "Goods from the U.S. Mexico and Canada buy are taxed.",
        // attribution behind a full stop in the quotation
        "“It is over.” Hale said.",
        "“It is over.” she said.| He left.",
        "“It is over,” Hale said.| “We lost.”| He left.",
        "“It is over.” said Brix.",
        "\"We are done.\" the minister told reporters.",
        // quotations in quotations
        "“She told me, ‘Run.’| I ran,” he said.",
        "\"He said, 'Leave now.'\"| They left.",
        "'We saw it coming.| We did nothing,' said Hale.| 'Nobody did.'",
        "“‘No’ means no.| ‘Yes’ means maybe,” she said.",
        "He said it was “a lie.| A shameful lie.”| Then he left.",
        "“Who?| Me?| Never!” he said.",
        "The paper wrote: “Brix is out.| Who is next?”| Nobody knew.",
        "“Stop it!”, she shouted.| He went on.",
        "“The wall fell”.| He saw it.",
        // brackets
        "The mine is flooded.| [It was shut in 2019.]| Six men are inside.",
        "He asked (why not?) and left.",
        "“I saw him [Hale].| He ran,” she said.",
        "They said the toll (22) was wrong.| (The state says 25.)| Nobody knows.",
        "The rate fell to 3 percent (from 3.4 percent in Sept.).| Wages rose.",
        "He was charged under Sec. 4 (b).| She was not.",
        "The ship (built in 1961 by Oakes & Sons Ltd.) sank.| All were saved.",
        // ellipses
        "The wait goes on ... and on.| Nobody knows why.",
        "Sales, profits, jobs...all fell.",
        "He paused... then spoke.| They listened.",
        "“It was... odd,” she said.| “Very odd.”",
        "“Wait...”| “No.”",
        "“I was thinking...| Maybe we should go.”",
        // lists
        "Three things changed:\n|(a) rents rose\n|(b) wages fell\n|(c) the mill shut",
        "i. Open the gate.\n|ii. Let the water out.\n|iii. Close the gate.",
        "→ Polls open at 7 a.m.\n|→ They close at 9 p.m.",
        "Step 1: Stop the car.\n|Step 2: Call for help.",
        "The plan has 3 parts: (1) a wall, (2) a pump and (3) a road.| It costs $4.5 million.",
        // dates and hours
        "It opens Fri., Oct. 3, at 8 p.m. in St. Brendan.| Tickets are $5.",
        "On Feb. 3. the mill shut.",
        "It shut on Nov. 3.| Two weeks later it burned.",
        "The train of 6.15 a.m. was late.| That of 7.02 was not.",
        "He came at noon.| 5 p.m. was too late.",
        "By 10 a.m. 300 people had come.| By noon 2,000 had.",
        // datelines
        "ANSBY, Sept. 4 (NWA) -- \"It is over,\" Hale said.| He left.",
        "ANSBY — “It is over.| We lost,” Hale said.",
        "ANSBY (NWA) — U.S. envoys met Dr. Penn at 5 p.m. Monday.| Talks go on.",
        // figures
        "It rose 3.5% vs. 2.1% in 2019.| Wages fell.",
        "The bill is $1.2bn.| That is $400m. more than planned.",
        "He is 5 ft. 11 in. tall.| She is 6 ft.",
        "It weighs 40 lbs.| It is 3 ft. long.",
        "The vote was 9-2.| 3 members were absent.",
        "Approx. 40 people came, incl. 12 children.| Est. cost: $3 mil.",
        "Nos. 3 and 4 are shut.| No. 5 is open.",
        "See pp. 14-19 and fig. 3 of vol. 2.| It is short.",
        // odds and ends
        "Hale vs. Brix was heard in May.| Ruhl v. Roe is next.",
        "Yahoo! said it would pay.| Jeopardy! is back.",
        "Why?| Because.| That is why.",
        "What a mess!!!| Who did it??| Nobody knows...",
        "“No.| I will not go,” she said.",
        "Did he say “go?”| He did.",
        "He works for the St. Brendan Times-Herald Co. and for KNWA-TV.| She does not.",
        "She holds a Ph.D.| He holds an M.B.A.",
        "E.g. Ansby and Orvel were hit.| I.e. two towns.",
        "Ft. Wexler, Mt. Orrin, etc. were shut.| Roads, rails, etc.| Nothing ran.",
        "They sang “Go, Ansby, Go!” and danced.| It rained.",
        "He asked, “Who is he?” and left.",
        "The ‘90s were good.| The '80s were not.",
        "The dogs' owner left.| The cats' did not.",
        "It is Brix's.| It's not Hale's.",
        "Rock 'n' roll is dead.| Long live it.",
    ]);
}

#[test]
fn hardest() {
    check(&[
        "The U.S., the U.K. and the E.U. agreed; the U.A.E. did not.| In D.C. nobody spoke.",
        "He served in the U.S. Navy from 1961 to 1965 and lived in Orvel, Wash.| His wife died in 2001.",
        "“We left the U.S. because of the war.| We came back in Sept.,” said Hale.",
        "Hale, of Ansby, Mass., and Ruhl, of Orvel, N.H., were held.| Neither spoke.",
        "The club is in St. Brendan.| St. Brendan is in Conn.",
        "He left Brix & Co. after 20 yrs.| It was sold to Orbex, Inc., of Ohio.",
        "A spokesman for Tulip Inc., which makes the part, declined to comment.| So did Rose Ltd.",
        "They moved to Mt. Orrin, Vt., in Feb. 2019.| By Dec. they were gone.",
        "He was Lt. Gov. in 1999.| He was Gov. from 2003 on.",
        "“Sgt. Moss, the U.S. Army sniper, is here,” he said.| “So is Cpl. Dean.”",
        "Sen. Vane (D., Wash.) and Rep. Quill (R., Mont.) met.| They agreed.",
        "Hale et al. found that rain fell.| Penn et al. did not.",
        "It rose by approx. 4 percent vs. 3 percent in Sept. 2019.| It fell in Oct.",
        "He ate bread, cheese, etc., and left.| She ate bread, cheese, etc.| He did not.",
        "He said, “I'm from the U.S.”| She said, “I'm from the U.K.”",
        "“I work for Varga Inc.,” he said.| “I work for Orbex Corp.”",
        "He lives at 14 Elm St. in Ansby.| She lives on Oak Ave.",
        "Turn left on Elm St.| The school is on the right.",
        "The mayor called the plan “dead”; the council called it “alive.”| Who is right?",
        "The minister (she took office in Jan.) said no.| Her deputy (in office since Feb. 2019) said yes.",
        "Was it 5 p.m.?| It was 6 p.m.!",
        "It is 3 p.m. in Ansby; it is 9 p.m. in Halvorn.| All clocks agree.",
        "At 3 p.m., when the gates opened, 400 people ran in.| At 4 p.m., they were gone.",
        "The ship left at 7 a.m. with 40 aboard.| 12 were saved.",
        "The talks lasted until 3 a.m.| Nobody slept.",
        "Prices rose 4 percent.| 3.5 percent had been forecast.",
        "He paid $1.5 million.| $3 million had been asked.",
        "It opened in 1961.| “It was a good year,” he said.",
        "He scored in the 89th min.| The crowd sang.",
        "She ran 26.2 mi. in the rain.| He walked.",
        "No. 14 Ansby beat No. 3 Orvel, 71-68.| No. 1 Ahn lost.",
        "The case is U.S. v. Hale, No. 14-556.| It was heard on Oct. 3.",
        "See the Act, Sec. 4(b)(2).| See also Art. 12.",
        "The app (v2.3.1) is free.| Version 3.0 costs $4.99.",
        "Go to Ledger.example/vote.| Or call 555-0100.",
        "E-mail: desk@ledger.example.| Tel.: 555-0100.",
        "The blaze at 4 Elm St. was out by 6 a.m.| “We were lucky,” Chief Roe said.",
        "“Are you Mr. Hale?” she asked.| “I am.”| “Come in.”",
        "“Did you see it?”| “No.”",
        "“Help!”| “Fire!” they cried.",
        "She asked, “Is it true?”, and he nodded.| They left.",
        "The book “Who Knows?” is out.| The film “Run!” is not.",
        "The play, “What Now?,” opens Friday.| It runs until Oct. 9.",
        "“What do we want?”| “Peace!”| “When do we want it?”| “Now!”",
        "He shouted “Fire!” and ran.| Nobody moved.",
        "Brix — who knew? — had left.| Roe (poor Roe!) had not.",
        "He won!| (So they say.)| She lost.",
        "“[It] is over,” he said.| “[They] lost.”",
        "In 2019, it was 4.| In 2020, it was 5.| In 2021 ... nobody counted.",
        "“We ... we lost,” he said.| “I ... don't know.”",
        "Rain, wind, snow…| All in one day.",
        "“I… I saw it,” he said.",
        "He saw it… and ran.| She did not…",
        "ANSBY, Sept. 4 - Rain fell.",
        "ANSBY (Kestrel Wire) - Rain fell on St. Brendan on Sunday.| It was the first since Aug.",
        "LONDON/ANSBY, Oct. 3 (NWA) - Oil rose.| Gold fell.",
        "* Toll rises to 22\n|* Dam built in 1961\n\n|Officials spoke on Monday.",
        "The dam broke.|He left.",
        "The toll is 22.|The state says 25.",
        "Dr.Penn and Mr.Hale met at 5 p.m.|They left at six.",
        "“We lost,” he said.|“We will win.”",
        "The road is shut.|(It floods.)| The bridge is open.",
        "Hale said no.|Brix said yes.|Roe left.",
        "The river rose by 1.5 meters\nin a night and flooded St.\nBrendan, Mass.,\nand Orvel.| The\nwater fell on Sunday.",
        "The vote is at 5 p.m.\nin the town hall.\n|It will be close.",
        "Ansby, Orvel and Ahn voted.\n|Halvorn did not.\n|Why not?",
        "Brix told the court: “I was there.| I saw it all.”",
        "Brix had one rule: Never look back.| He kept it.",
        "The rule is this: no cars; no dogs; no songs.| It is kept.",
        "It was cold; it was dark.| It was late: 3 a.m.",
        "“Mom?” said Ana, 9.| “Are we there?”",
        "The crowd sang, “We shall not be moved.”| Then it moved.",
        "She was told to “get out.”| She did.",
        "She was told to “get out” by Brix.| She did not.",
        "His words — “It is over.” — were heard by all.",
        "‘It’s over,’ he said.| ‘We’re done.’",
        "The ministers’ plan failed.| The states’ did not.",
        "Brix, Jr. was there.| Brix, Sr. was not.",
        "Hale Jr., 43, and Ruhl Sr., 70, left.| They were tired.",
        "Tom Hale Sr. died.| Tom Hale Jr. wept.",
        "The deal with Orbex Inc. was signed.| The one with Rose Corp. was not.",
        "The U.S. said no.| The U.S. then said yes.| “The U.S. has spoken,” said Roe.",
    ]);
}
