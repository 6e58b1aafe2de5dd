# The wording of the session: its body, its place, its agenda and the annotations.

body = Committee of Experts on Public Administration
place = New York

agenda-introduction =
    The ninety-eighth session of the Committee will be held from 13 to 17 April 2099. The first meeting will
    be called to order on Monday, 13 April, at 10 a.m.

    The annotations below set out what the Committee has before it under each item. They are a guide to the
    documents and do not prejudge any decision that the Committee may take.

item-1 = Election of officers
    .annotation =
        The Committee elects its Chair, three Vice-Chairs and its Rapporteur at the first meeting of each
        session. The officers hold office until their successors are elected.

item-2 = Adoption of the agenda and other organizational matters
    .annotation =
        The Committee will have before it the provisional agenda (E/C.16/2099/1), which was drawn up by the
        Secretariat in consultation with the Bureau.

        Information for participants, including the arrangements for access to documents in the meeting room,
        is contained in document E/C.16/2099/INF/1.

item-3 = The words of public administration
    .annotation =
        The Committee will consider the three sub-items in turn and will devote one meeting to each. It may
        wish to hold a general discussion on the item as a whole before it takes up any draft resolution.

item-3-a = Plain language in the public service
    .annotation =
        At its ninety-seventh session, the Committee asked for an account of the practice of plain language in
        letters, forms and notices. The note by the Secretariat (E/C.16/2099/2) gives that account. The
        Committee may wish to turn first to the conditions listed in paragraph [](<E/C.16/2099/2#conditions>)
        of the note.

        A conference room paper on the names of public offices, prepared by the working group on plain
        language, will be made available in English only (E/C.16/2099/CRP.1).

item-3-b = Continuity of public records
    .annotation =
        The Committee will have before it a note by the Secretariat on the keeping of public records through
        changes of office, of premises and of system (E/C.16/2099/3). It is invited to comment on the four
        duties of a keeper of records that are proposed in section [](<E/C.16/2099/3#duties>) of the note.

        The Committee will also have before it the report of the working group on records on a trial of the
        receipt (E/C.16/2099/7), paragraph [](<E/C.16/2099/7#recommendation>) of which contains a recommendation
        to the Committee.

item-3-c = Terminology of governance and public administration: agreed terms, their definitions and their equivalents in the six official languages
    .annotation =
        The Committee will have before it a note by the Secretariat on terms, languages and services
        (E/C.16/2099/4). The first part of the note concerns the present sub-item.

item-4 = Publication in six languages: simultaneous issuance of documents and equality among the language versions
    .annotation =
        The second part of the note by the Secretariat on terms, languages and services concerns the
        publication of documents in the six official languages. The Committee may wish to express its views on
        the rule that no document should be considered until it has been issued in all the languages in which
        it is due.

        The Committee will also have before it a note by the Secretary-General with figures on simultaneous
        issuance in the period 2091–2098 (E/C.16/2099/6), in which two further measures are announced.

item-5 = Statistics of municipal services: a common set of indicators for water, waste, registration and public transport
    .annotation =
        The third part of the same note presents a common set of 12 indicators. The Committee is invited
        to recommend that cities begin to report on them from the year 2101.

item-6 = Review of the programme in public administration for the period 2095–2098
    .annotation =
        The Committee will have before it the report of the Secretary-General on the review of the programme
        (E/C.16/2099/5). An addendum to the report, with the figures for the last quarter of 2098, will be
        issued when the accounts have been closed (E/C.16/2099/5/Add.1).

        The conclusions and recommendations are set out in chapter [](<E/C.16/2099/5#conclusions>) of the
        report. The views of the Committee will be transmitted to the Economic and Social Council together
        with its own report.

item-7 = Provisional agenda for the ninety-ninth session of the Committee
    .annotation =
        The Committee will consider the provisional agenda for its ninety-ninth session, to be held in 2100,
        on the basis of a proposal by its Bureau.

item-8 = Adoption of the report of the Committee on its ninety-eighth session
    .annotation =
        The Rapporteur will introduce the draft report at the last meeting, on Friday, 17 April. The report as
        adopted will be submitted to the Economic and Social Council.
