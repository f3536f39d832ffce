/**
 * Words by which a personal name is known. The lists are our own: given names that are common in the United Kingdom
 * and mean nothing else, given names that are also ordinary words, and common surnames.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Given names that are nothing else; one of them alone is enough. */
export const GIVEN_NAMES = set(`
  Aaron Abdul Abigail Adam Adrian Ahmed Aisha Alan Alastair Alex Alexander Alexandra Alfie Alice Alison Alistair Amanda Amelia Amina Amir Amy
  Andrea Andrew Angela Anita Anna Anne Annette Anthony Antonia Archie Arjun Arthur Asha Ayesha Barbara Barry Beatrice Ben Benjamin Bernadette
  Bernard Bethany Betty Beverley Brenda Brian Bridget Bryan Callum Cameron Caroline Catherine Cathy Cecilia Charlie Cheryl Chloe Chris Christine
  Christopher Claire Clara Clare Colin Connor Craig Daniel Danielle Danny Daphne Darren Dave David Deborah Debbie Deepak Denise Dennis Derek Diana
  Diane Dominic Donald Donna Doreen Doris Dorothy Dylan Eddie Edith Edna Edward Eileen Elaine Eleanor Elizabeth Ella Ellen Ellie Emily Emma Eric Erin
  Ethan Eunice Evelyn Fatima Fiona Frances Fred Freda Frederick Freya Gareth Gary Gavin Gemma Geoff Geoffrey George Georgina Gerald Geraldine Gillian
  Gladys Glenda Glenn Gloria Graham Gregory Gwen Hannah Harriet Harry Hassan Helen Henry Hilary Howard Hugh Hussain Ian Imran Irene Isabel
  Isabella Isla Jackie Jacob Jacqueline Jake James Jamie Jane Janet Janice Jason Jayne Jean Jeff Jeffrey Jennifer Jenny Jeremy Jessica
  Jill Jim Jo Joan Joanna Joanne Joe Joel John Jonathan Joseph Josephine Josh Joshua Joyce Judith Julia Julian Julie Karen Kate Kath Katherine
  Kathleen Kathryn Katie Keith Kelly Ken Kenneth Kerry Kevin Khalid Kieran Kim Kirsty Laura Lauren Lawrence Leanne Lee Leo Leon Leonard Leslie Lewis
  Liam Linda Lisa Liz Lorraine Louis Louise Lucy Luke Lynda Lynn Lynne Malcolm Mandy Marcus Margaret Maria Marian Marie Marilyn Marion Marjorie
  Martha Martin Mary Mary-Ann Matthew Maureen Mavis Megan Melanie Melissa Michael Michelle Mick Mike Mildred Millie Miriam Mohamed Mohammad Mohammed
  Moira Molly Monica Morag Muhammad Muriel Nadia Nancy Naomi Natalie Natasha Neil Niamh Nicholas Nicola Nicole Nigel Nina Noah Nora Norah
  Noreen Norma Oliver Olivia Oscar Owen Pamela Parveen Patricia Patrick Paul Paula Pauline Peggy Penelope Peter Phil Philip Phillip Phoebe
  Phyllis Polly Priya Rachel Rahul Raj Ralph Raymond Rebecca Reginald Rhys Richard Rita Robert Roger Ronald Rosie Roy Russell Ruth Ryan
  Sabrina Sally Sam Samantha Samuel Sandra Sanjay Sarah Scott Sean Shabana Shannon Sharon Shaun Sheila Shirley Sian Simon Sophia Sophie Stacey
  Stanley Stella Stephanie Stephen Steve Steven Stewart Stuart Susan Susannah Suzanne Sylvia Tara Terence Teresa Terry Thelma Theresa Thomas Tim
  Timothy Tina Toby Tom Tommy Tony Tracey Tracy Trevor Valerie Vera Veronica Vicky Vincent Vivien Walter Wilfred William Winifred Yasmin Yusuf
  Yvonne Zara Zoe`);

/** Given names that are also words, months or places: a name only where a common surname follows. */
export const NAMES_AND_WORDS = set(`
  Amber April Art Austin Autumn Bill Bob Bruce Carol Charles Charlotte Chelsea Christian Clay Cliff Dale Daisy Dawn Dean Don Drew Ernest Eve Faith
  Florence Frank Gene Georgia Glen Grace Grant Guy Harmony Hazel Heath Heather Holly Hope Iris Israel Ivy Jack Jade Jasmine Jasper Jordan Joy June Lily Lincoln Lance
  Mark Max May Miles Misty Nick Norman Olive Pat Pearl Penny Pip Poppy Preston Ray Rich Rob Robin Rod Rose Rosemary Ruby Rusty Sandy Sky Sonny Stan Sue Summer Sunny
  Sydney Ted Tiffany Victor Victoria Violet Wade Wayne Wendy Will Willow`);

export const SURNAMES = set(`
  Adams Ahmed Akhtar Ali Allen Anderson Andrews Bailey Baker Barker Barnes Begum Bell Bennett Booth Bradley Brooks Brown Burton Butler Campbell Carr
  Carter Chapman Clark Clarke Collins Cook Cooper Cox Davies Davis Dawson Dixon Edwards Ellis Evans Fisher Fletcher Foster Fox Gibson Gill Gordon
  Graham Grant Gray Green Griffiths Hall Hamilton Harris Harrison Harvey Hill Holmes Hughes Hunt Hunter Hussain Jackson James Jenkins Johnson
  Johnston Jones Kaur Kelly Kennedy Khan King Knight Lawrence Lee Lewis Lloyd Macdonald Marshall Martin Mason Matthews McDonald Miller Mills
  Mitchell Moore Morgan Morris Morrison Murphy Murray Owen Palmer Parker Patel Pearson Phillips Powell Price Reid Reynolds Richards
  Richardson Roberts Robertson Robinson Rogers Ross Russell Saunders Scott Shah Shaw Simpson Singh Smith Stevens Stewart Taylor Thomas Thompson
  Thomson Turner Walker Walsh Ward Watson Webb White Wilkinson Williams Williamson Wilson Wood Wright Young`);

/** Before a name: the words that make the next capital a person. */
export const TITLES = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Dame|Revd";

/** After a title or a given name these make an office, a place or a body, and no person. */
export const NOT_SURNAMES = set(`
  Abbey Academy Advice Advocacy And Annual Arena Arms Association Avenue Bank Bay Bridge Briefing Briefings Building Care Castle Cathedral Centre Chapel
  Charity Church Clinic Close Club College Community Conference Cottage Council Court Cross Day Days Drive Estate Event Events Farm Field Fields
  Forum Foundation Fund Garden Gardens Gate Grange Group Groups Hall Health Home Hospice Hospital Hotel House Hub Infirmary Inn Institute Lane
  Leisure Library Line Lodge Manor Market Mayor Medical Meeting Meetings Memorial Mews Mill Museum Network Palace Park Parade Partnership Place Practice
  Primary Prison Programme Project Projects Question Questions Road Room School Schools Scheme Service Services Society Square Stadium Station
  Street Suite Surgery Team Terrace Theatre Tower Training Trust Unit University View Village Walk Ward Way Wing Workshop Workshops Works`);

/** Before a given name these make a saint, a king or a place. */
export const NOT_BEFORE = set("St Saint King Queen Prince Princess Lord Lady Port Mount Fort Great Little Project Operation Storm");
