// Owns one invented wire story as four papers printed it, and what another reporter wrote of the same day.

export const WIRE = [
  'HARROW BAY, March 3 (AP) — The council of Harrow Bay voted on Tuesday to close its last fish market, ending two centuries of open-air trade on the quay.',
  'Mayor Ana Ruiz said the hall would be torn down before the summer and the traders moved to a cold store behind the station.',
  '“We will pay for every stall that moves, and nobody will lose a licence over it,” Ruiz told the meeting.',
  'The vote was 14 to 9, with two members of the mayor’s own party against her.',
  'Traders had gathered 20,000 names against the plan since the autumn, the largest petition that the town has seen.',
  'Tomas Lindqvist, who sells herring as his grandfather did, said he had learned of the vote from a customer.',
  '“They counted the roof and the rats, but they never counted us,” he said outside the town hall.',
  'The market was built in 1822 and rebuilt after the flood of 1953, which killed 31 people along the coast.',
  'An inspection last year found that 60 of its 112 iron columns had rusted through below the floor.',
  'The council expects the work to cost 4.2 million crowns and to be finished within eighteen months.',
].join('\n\n')

/** The first paragraphs, under another headline. */
export const SHORTENED = WIRE.split('\n\n').slice(0, 5).join('\n\n')

/** Told anew: another lead, another order, some words of its own. */
export const REWRITTEN = [
  'The smell of herring will soon be gone from the old quay, and with it a piece of the town.',
  'Traders had gathered 20,000 names against the plan since the autumn, more than anyone here can remember.',
  'Yet the council voted on Tuesday to close its last fish market, by 14 to 9, with two members of the mayor’s own party against her.',
  'An inspection last year found that 60 of its 112 iron columns had rusted through below the floor, and the council wants no more repairs.',
  'Tomas Lindqvist, who sells herring as his grandfather did, said he had learned of the vote from a customer who read it on her telephone.',
  'It is not clear what will become of the square. A hotel has been named, and a garden, and nobody says who would build either of them.',
].join('\n\n')

/** Another reporter was there: what was said is the same, and nothing else. */
export const INDEPENDENT = [
  'Few people slept in the streets behind the harbour last night. At four in the morning the boats came in as ever, and men in rubber boots asked each other what a licence would be worth now.',
  'Inside the chamber the debate had lasted until midnight. Councillors argued about rust, about drains, about a road that was promised in another century.',
  '“We will pay for every stall that moves, and nobody will lose a licence over it,” the mayor assured them.',
  'I met Berit Aune at her stand, where she has gutted cod since she left school. She did not sign anything, she told me, because signing had never helped her family.',
  'Her daughter studies law in the capital. She thinks that the sale of the ground was never announced as the statutes ask, and she means to write to the county about it.',
].join('\n\n')
