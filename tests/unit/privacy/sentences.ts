/** Two hundred ordinary sentences of the kind that stand in workshops; all invented, none about a person who could be found. */
export const ORDINARY: readonly string[] = `
We hold a planning meeting every month
The group is at every planning meeting and decides
Will people come back after the summer?
Will we meet in May or in June?
In April we start with the garden.
On 4 June 2026 we met at Larkmere Town Hall.
Meetings are on Mondays, 10:00 to 12:30.
12 of 15 people said that they felt heard.
We have 1,250 leaflets and 3,000 postcards.
The budget is £12,500 for 2026-27.
Between 2024 and 2026 the number rose from 128 to 2,048.
Attendance: 14, 17, 12, 19 and 22 people.
Mark the date in the calendar.
Grace and hope are words that people used.
Hope is what keeps us going.
Joy in the small things.
The Rose Garden is open to everyone.
Faith groups are asked first.
Frank talks about money helped us.
Rob the builder of nothing: ask first.
Bill payers get a letter.
Sue for damages is not what we want.
Art classes every Thursday.
Grant money runs until March.
Grant funding from the council is agreed.
Rich people and poor people sit at one table.
Dawn patrol: the early walkers.
Summer School for carers.
Autumn Fair in the park.
Robin Hood Road is closed.
Dean of the college has agreed.
Guy Fawkes Night is loud; we offer a quiet room.
Miles to go before we get there.
Chase the invoice each week.
Heath and moor are near the town.
A Wendy house in the corner of the room.
Jack of all trades wanted for repairs.
The Queen Elizabeth Hospital sends people to us.
St George's Day lunch.
We met at St Mary's Church Hall.
St John Ambulance comes to the fair.
King George Playing Field is where we train.
Prince Philip House has a lift.
Victoria Park is next to the centre.
Lincoln and Preston have centres like ours.
Charlotte Street is hard to cross.
Elizabeth House has step-free access.
Thomas Street Surgery shares our leaflet.
George Road is closed in winter.
Margaret Street Library has a quiet room.
David Lane bus stop is too far away.
Alexandra Palace was full.
The Henry Hall is too cold.
Martin Way allotments are free.
The Oliver Suite is booked.
Trust takes time, and time costs money.
Trust the people who know.
Community Voice is a group of twelve.
Larkmere Together runs the centre.
Healthy Lives North East is our partner.
Health and Social Care Act 2012
Care Act 2014, section 9
Equality Act 2010
NHS Long Term Plan
NHS England and NHS Scotland
Adult Social Care Outcomes Framework
Town Council Community Fund
Learning Disability Partnership Board
Personal Assistants Network
People First Larkmere
Mental Health Forum, second Tuesday
Better Care Fund money until 2027
Integrated Care Board reports
Quality Report 2025-26, page 14
Making It Real statements
Think Local Act Personal
National Co-production Week
Monday Club and Friday Group
Dr appointments are hard to get.
The doctor, the nurse and the social worker meet us.
Councillors come once a quarter.
Councillor briefings are held in public.
Councillor Training takes half a day.
Ask the Lord Mayor to open the centre.
Mr and Mrs are not words we use on forms.
Miss nothing: take photos of each flip chart.
Ms, Mrs, Mr, Mx or none: people choose.
Prof. help is welcome.
Ring us on the number that is on the card.
Write to the office.
Text us, call us, or come by.
Room 0412 on the fourth floor
Form 10-234-5678 is the old one.
Version 1.2.10 of the guide
Item 4.1.2 on the agenda
Order 1234567890123 has come
Reference 2026/04/0017
Ticket 20260604
Page 1 of 100
Score 9/10 before, 10/10 after
0 of 12 people
Open 08:00-20:00
From 01/02/2026 to 31/03/2026
2026-05-01 to 2026-06-30
Deadline 30.06.2026
Budget code 4400 1200 77
Company number 00123456 is not ours
Charity number 1234567
50% of 200 people, 25% of 80
0.5 of a post
£0 in the first year
£1,000,000 over 10 years
1 000 000 people live here
Grid reference SU 123 456
Postcode areas LK1 to LK9
Bus 42 and bus 7A
Tel. and e-mail will follow
E-mail is fine for most
@ the library, each Tuesday
Follow us @LarkmereTogether
Cost @ £3 a head
Half-day session
People who will use the centre decide on the plan
People with learning disabilities speak for themselves in town
Staff share decisions and feel sure about it
We visit two other day centres
Our neighbours know us and have shared their ideas
Members of the group lead the neighbourhood meetings
Deciding together is part of everyday work
The centre has its own team and yearly money
A clear plan for each day of the week
More people come, and they stay longer
Carers get a break
Young people help to run the café
The kitchen is easy to use from a wheelchair
Signs have pictures and large letters
Easy-read letters go out two weeks before
Everyone gets the papers in good time
An interpreter is booked for each meeting
The hearing loop works
The lift works
Transport is paid for
People are paid for their time
Nobody has to come alone
We say what we heard
You said, we did
What changed because of what people said?
Staff and group members train together for two days
People Say Yes Or No With Cards
Feedback forms, surveys and group discussion
Minutes of meetings, action trackers
Audit of the last three years
Photos, drawings and a film
Two members of the planning group
The project lead
The office, with help from volunteers
The council's survey team
After each meeting
Every three months
Once a year, in spring
In June, before the plan is agreed
At the start and at the end
Not decided yet
The board has 7 members, 4 of whom use services
A steering group with terms of reference
Terms of Reference agreed in March
Chair and Vice Chair are elected
Chair of the Board reports to Cabinet
Head of Adult Services signs the plan
Director of Public Health agrees
Commissioning Manager joins the group
Link Worker and Peer Supporter roles
Team Leader training
Service Manager takes part
Youth Worker finds the room
Big Lottery Community Fund paid for it
Sport England and Arts Council England
Green Space is near
White Paper on care
Brown Bin collection
Young Carers Group
King Street car park
Hill Top Farm
Wood Lane Centre
Church Street Practice
Mill Road Surgery
Bridge Street, Market Place and High Street
North Ward, South Ward and Castle Ward
Say Hello Day
Christmas Party and Easter Lunch
Black History Month
Pride in Larkmere
Refugee Week and Carers Week
World Mental Health Day
Ramadan, Diwali and Hanukkah are in the calendar
Urdu, Polish and Punjabi speakers help
British Sign Language at each meeting
Deaf Club and Blind Veterans Hall
Windows, Word and Excel training
Zoom and Teams meetings
Facebook Group and WhatsApp
Jan, Feb and Mar figures
Apr-Jun 2026: 412 visits
Q1 2026, Q2 2026
A to Z of words
Plan B: the library
Stage One and Stage Two
Level 2 certificate for helpers
`
  .trim()
  .split("\n");
