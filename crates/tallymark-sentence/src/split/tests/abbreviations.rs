use super::check;

#[test]
fn titles_and_ranks() {
    check(&[
        "Gen. Okoro left at dawn.| Nobody saw him.",
        "Lt. Col. Brandt and Sgt. Maj. Vukov were promoted.",
        "Mr. and Mrs. Lindqvist moved out.| Dr. Amadi moved in.",
        "Sen. Ruth Halvorsen, D-Vt., and Rep. Paul Ames, R-Texas, objected.",
        "The letter went to Gov. Tessa Marlow.| She did not answer.",
        "Prof. Dr. Hanna Weiss spoke.| Rev. Obi listened.",
        "Lt.-Gov. Ames and ex-Gov. Marlow met.",
        "They met Capt. J. R. Dunmore, Cmdr. Ellis and Maj. Gen. Sato.",
        "Msgr. Paolo Ricci and Fr. Tomas Silva prayed.",
        "It was Atty. Gen. Lena Brandt who signed.| Supt. Hale agreed.",
        "St. Ansgar's burned down.| Mt. Korra did not.",
        "“Mr. Ames is late,” she said.| Ms. Obi nodded.",
        "Messrs. Holt and Brandt won.| Insp. Gray lost.",
        "A statement from Pvt. Dana Cole's family said so.| Cpl. Reyes agreed.",
        "Hon. Justice Mbeki and Amb. Tran attended.",
        "Sheikh Omar and Brig. Gen. Farid Nasser signed.| Col. Haddad did not.",
    ]);
}

#[test]
fn initials() {
    check(&[
        "Anna K. Okoro won the seat.",
        "J. K. Brandt and R.T. Holt wrote it.",
        "It was signed by L. Moreau.| She resigned in May.",
        "George P. W. Hale died.| He was 81.",
        "They gave him vitamin C.| It did not help.",
        "It is between you and I.| Did you know?",
        "The report names Agent X.| Nobody knows who that is.",
        "He tested positive for hepatitis B.| The clinic closed.",
        "W.E.B. Marsh taught there.| G.B.J. Holt did not.",
        "The author is A. N. Ostrow.| We asked him.",
        "Police questioned Samuel L. and Maria T. at home.",
        "Robert E. Lund, 52, was charged.",
        "She lives in Building C.| The fire began in Building D.",
        "There is no Plan B.| Okoro has none.",
        "He fought in World War I.| She fought in World War II.",
    ]);
}

#[test]
fn months_and_weekdays() {
    check(&[
        "It opened on Jan. 4, 1987, and closed in Sept. 2001.",
        "The vote is on Tues., Nov. 8, at noon.",
        "They met last Dec.| The talks failed.",
        "Between Aug. 3 and Oct. 12 prices rose.| In Nov. they fell.",
        "The hearing is set for Mon. Dec. 14.| Nobody will testify.",
        "The deal was signed Feb. 28.| It expires in 2031.",
        "He was born in May.| She was born in June.",
        "On Fri. Oct. 3 the mine flooded.",
        "The sun.| The moon.",
        "They were out in the sun.| They burned.",
    ]);
}

#[test]
fn acronyms() {
    check(&[
        "He has lived in the U.S. since 1990.",
        "U.S. officials denied it.| The U.K. did not.",
        "It was the largest strike in the U.S.| The rest of the world watched.",
        "She came back to the U.S.| But nobody met her.",
        "The U.S. Senate and the U.S. Supreme Court agreed.",
        "The U.N. Security Council met.| The E.U. Commission did not.",
        "They left the E.U.| It took four years.",
        "Aid reached the U.A.E.| On Monday it stopped.",
        "The U.S. Army said the U.S. Embassy was shut.",
        "He moved to Washington, D.C.| There he met her.",
        "Ships left L.A. Harbor at dawn.",
        "The plot, the F.B.I. said, failed.| The C.I.A. Director resigned.",
        "Exports to the U.S. fell 3.5 percent; those to the U.K. rose.",
        "“We came to the U.S.| We stayed,” she said.",
        "Relations with the U.S.| Officials in Lagos declined to comment.",
        "He arrived in the U.S.| He was 19.",
        "He left the U.S.| “The trip was long,” he said.",
        "The growth of G.D.P. slowed.",
        "The N.Y. Harbor fund and the N.J. Turnpike sued.",
        "It was built in 300 B.C.| The wall still stands.",
        "The U.S.-led force and the U.S.'s allies left.",
        "U.S. and E.U. diplomats met.| U.S. President Ann Holt did not come.",
        "He flew to the U.S.| Mr. Ames did not.",
        "He flew to the U.S.| Thousands came to meet him.",
        "The U.S. Open starts on Monday.| It ends on Sunday.",
        "He left for the U.S. Friday.",
        "Ships (of the U.S. and the U.K.) left.",
    ]);
}

#[test]
fn companies() {
    check(&[
        "Varga Corp. said it would close.| Ames Inc. will not.",
        "It was bought by Varga Inc.| The price was not given.",
        "Shares of Holt & Co. fell.| Those of Brandt Ltd. rose.",
        "He ran Brandt Bros. Circus and Holt Co. Stores.",
        "The bid came from Dunmore Corp.| It was refused.",
        "Analysts like Varga Inc. Chief Executive Lena Holt.",
        "The plant belongs to Sato Co. Ltd. of Osaka.",
        "The suit names Ames Corp.| Shares fell 4 percent.",
        "He left Varga Inc. in May.| He joined Brandt Corp., a rival.",
        "The buyer is Holt Inc.’s parent.",
        "Lund Pharma S.p.A. and Moreau S.A. merged.",
        "The deal with Varga Inc. was signed.| However, Brandt Corp. sued.",
        "Kline Bros. and Holt Assn. of Builders agreed.",
        "They sued Holt, Ames & Co.| Analysts were surprised.",
        "The suit names Varga Inc.| Lund was not named.",
        "Varga Inc. Chairman Paul Lund was named.",
        "Shares of Varga Inc. (VRGA) fell.",
        "He sold it to Holt Co.| Mr. Holt paid cash.",
    ]);
}

#[test]
fn names_and_places() {
    check(&[
        "Luis Ortega Jr. won.| Paul Holt Sr. lost.",
        "The prize went to Luis Ortega Jr.| He is 34.",
        "Hana Brandt, Ph.D., and Omar Reyes, M.D., wrote it.",
        "She has a Ph.D. in physics.| He has an M.B.A. from Lund.",
        "He never finished his Ph.D.| She did.",
        "The plant in Fresno, Calif., closed.| The one in Tampa, Fla. did not.",
        "He was born in Akron, Ohio.| She is from Salem, Ore. and likes it.",
        "They live on Elm St. near the mill.| The fire was on Oak Ave. and spread.",
        "The mill stood on Elm St.| It burned.",
        "Ft. Hanley and St. Brendan flooded.",
        "At 12 Harbor Blvd. two men were held.",
        "Martin Ellis Jr. Day is on Monday.",
        "She practices in Mobile, Ala.| The court is in Macon, Ga. and small.",
        "The Univ. of Lund and the Dept. of Labor agreed.",
    ]);
}

#[test]
fn times_of_day() {
    check(&[
        "It began at 5 a.m. and ended at 6 p.m.| The crowd went home.",
        "Polls close at 8 p.m. EST.| Results come later.",
        "The quake struck at 3:12 a.m. Tuesday.",
        "The train left at 9 p.m.| Nobody was on it.",
        "The game starts at 7:30 p.m. Monday.| Tickets are free.",
        "The shop shut at 5 p.m. Sept. 4.",
        "He called at 4 p.m. Saturday.| She answered.",
        "They met at 10 a.m. local time.",
        "The curfew ends at 6 a.m.| Residents may then leave.",
        "At 5 a.m. Okoro left.",
        "The shift ends at 11 p.m.| Okoro then drives home.",
        "Doors open at 6 P.M.| Bring a coat.",
        "The blast was heard at 2 a.m. GMT.| It broke windows.",
        "Until 9 a.m. Police Chief Ames was asleep.",
        "The quake struck at 4:05 p.m. (1405 GMT).| It lasted a minute.",
        "It opens at 9 a.m. Sundays.| It shuts at noon.",
        "It ends at 9 p.m. E.T. on Monday.",
    ]);
}

#[test]
fn numbers_follow() {
    check(&[
        "She is No. 4 in the world.| He is No. 12.",
        "See p. 55 and pp. 60-64.| Fig. 3 shows it.",
        "Vol. 2, No. 7 of the journal is lost.",
        "Flight No. 88 crashed.| Nos. 12 and 13 did not.",
        "Is it over?| No.| They will be back.",
        "Under Art. 5 and Sec. 12 it is a crime.",
        "Fig. A and Ch. IX are missing.",
        "The answer was no.| The strike went on.",
        "She went to the School of Art.| She paints.",
        "The town (pop. 4,100) flooded.",
        "The temple (c. 400 B.C.) fell.",
        "In Holt v. Ames the court ruled.| Brandt vs. Lund is next.",
        "His Symphony Op. 12 was lost.",
        "Call us, ext. 4120, at noon.",
        "Ver. 2.1 mends it.| Ver. 3 does not.",
    ]);
}

#[test]
fn other_abbreviations() {
    check(&[
        "Bring tools, e.g. a hammer, i.e. what you own.",
        "They took wire, pipes, etc. and left.",
        "They took wire, pipes, etc.| Police were called.",
        "Brandt et al. wrote it.| Holt et al. [2004] agreed.",
        "The firm, est. in 1920, has approx. 300 workers.",
        "It weighs 4 lb. and is 6 in. long.",
        "The wall is 12 ft. high.| The gate is 9 ft.| It is shut.",
        "It came in.| It went out.",
        "He ran 5 km.| She ran 10 km. and won.",
        "The max. speed is 80 m.p.h. on that road.",
        "Assoc. Dean Hale and Asst. Prof. Obi left.",
        "Hmm.| Nobody knew.",
        "P.S. I am well.",
        "The govt. said so.| The dept. did not.",
        "It was built ca. 1900 and has a wt. 30 sign.",
        "Det. Insp. Wm. Holt and Geo. Lund met.",
        "He lives in Fresno, CA.| He likes it.",
    ]);
}

/// What comes out wrong today. A row that mends itself moves up to its kind.
#[test]
fn known_misses() {
    check(&[
        // A person's name behind an acronym or a rank looks like that of an institution.
        "He left the U.S. Mayor Brandt stayed.",
        "The heir is Luis Ortega Jr. Maria Ortega is his aunt.",
        "He rose to Lt. Col. His brother did not.",
        "The plant belongs to Holt Bros. Lund runs it.",
        // A word that is cut short in no list of ours.
        "The qtrly.| report is late.",
    ]);
}
