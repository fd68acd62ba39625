/** One part of the council's website: a page of its own, which shows the articles of its services in this order. */
export interface Area {
  path: string;
  /** For the bar at the top, where twelve of them share one line. */
  shortTitle: string;
  title: string;
  /** One sentence: under the heading of the page, and on the card of the home page. */
  intro: string;
  services: readonly string[];
  contacts: readonly { label: string; phone: string }[];
}

export const areas: readonly Area[] = [
  {
    path: '/waste',
    shortTitle: 'Waste',
    title: 'Waste and recycling',
    intro: 'Bin collections, garden waste, bulky items, recycling centres and fly-tipping.',
    services: ['Waste and recycling'],
    contacts: [{ label: 'Waste and recycling', phone: '01632 960100' }],
  },
  {
    path: '/roads',
    shortTitle: 'Roads',
    title: 'Roads and pavements',
    intro: 'Potholes, street lights, gritting, roadworks, drains and dropped kerbs.',
    services: ['Highways'],
    contacts: [
      { label: 'Danger on a road, 24 hours', phone: '01632 960180' },
      { label: 'Anything else on a road', phone: '01632 960100' },
    ],
  },
  {
    path: '/schools',
    shortTitle: 'Schools',
    title: 'Schools, children and families',
    intro: 'School places, closures, transport, meals, term dates, special needs support and childcare.',
    services: ['School admissions', 'Schools', 'School transport', 'SEND', 'Early years', 'Children and families'],
    contacts: [
      { label: 'School admissions', phone: '01632 960133' },
      { label: 'Early years and childcare', phone: '01632 960136' },
      { label: 'Anything else about schools', phone: '01632 960100' },
    ],
  },
  {
    path: '/care',
    shortTitle: 'Care',
    title: 'Care and support',
    intro: 'Help to live at home, support for carers, and what to do if you are worried about an adult or a child.',
    services: ['Adult social care', 'Adult safeguarding', "Children's safeguarding"],
    contacts: [
      { label: 'Adult social care', phone: '01632 960120' },
      { label: "Children's front door", phone: '01632 960130' },
      { label: 'Nights, weekends and bank holidays', phone: '01632 960140' },
    ],
  },
  {
    path: '/council-tax',
    shortTitle: 'Council tax',
    title: 'Council tax, benefits and business rates',
    intro: 'Bills, payments, discounts, help with money and rates for businesses.',
    services: ['Council tax', 'Benefits', 'Business rates'],
    contacts: [
      { label: 'Council tax and benefits', phone: '01632 960125' },
      { label: 'Business rates', phone: '01632 960126' },
    ],
  },
  {
    path: '/housing',
    shortTitle: 'Housing',
    title: 'Housing',
    intro: 'Repairs to council homes, damp and mould, the housing register and help if you may lose your home.',
    services: ['Council housing repairs', 'Housing options'],
    contacts: [
      { label: 'Repairs, 24 hours for emergencies', phone: '01632 960150' },
      { label: 'Housing options', phone: '01632 960160' },
      { label: 'Nowhere safe to sleep tonight, when we are closed', phone: '01632 960199' },
    ],
  },
  {
    path: '/environment',
    shortTitle: 'Environment',
    title: 'Environment, trading and licences',
    intro: 'Noise, pests, dogs, food hygiene, scams, and licences for taxis, alcohol and events.',
    services: ['Environmental health', 'Trading standards', 'Licensing'],
    contacts: [
      { label: 'Environmental health', phone: '01632 960100' },
      { label: 'Dog warden', phone: '01632 960170' },
      { label: 'Trading standards', phone: '01632 960175' },
      { label: 'Licensing', phone: '01632 960185' },
    ],
  },
  {
    path: '/registration',
    shortTitle: 'Registration',
    title: 'Births, deaths and ceremonies',
    intro: 'Register a birth or a death, order a certificate, plan a wedding and arrange a burial.',
    services: ['Registration', 'Bereavement services'],
    contacts: [
      { label: 'Registrars', phone: '01632 960190' },
      { label: 'Cemetery office', phone: '01632 960192' },
    ],
  },
  {
    path: '/libraries',
    shortTitle: 'Libraries',
    title: 'Libraries and parks',
    intro: 'Join a library, renew books, borrow e-books, use a computer and rent an allotment.',
    services: ['Libraries', 'Parks and open spaces'],
    contacts: [
      { label: 'Libraries', phone: '01632 960195' },
      { label: 'Allotments', phone: '01632 960172' },
    ],
  },
  {
    path: '/parking',
    shortTitle: 'Parking',
    title: 'Parking and travel',
    intro: 'Parking permits and fines, Blue Badges and bus passes.',
    services: ['Parking', 'Parking and travel', 'Public transport'],
    contacts: [
      { label: 'Parking and Blue Badges', phone: '01632 960110' },
      { label: 'Pay a parking fine, at any time', phone: '01632 960112' },
      { label: 'Bus passes', phone: '01632 960115' },
    ],
  },
  {
    path: '/planning',
    shortTitle: 'Planning',
    title: 'Planning and building control',
    intro: 'Find out if you need permission, comment on an application and have building work approved.',
    services: ['Planning', 'Building control'],
    contacts: [
      { label: 'Planning', phone: '01632 960187' },
      { label: 'Building control', phone: '01632 960182' },
    ],
  },
  {
    path: '/council',
    shortTitle: 'The council',
    title: 'Your council',
    intro: 'Contact us, vote, find your councillor, ask for information, complain or apply for a job.',
    services: ['Customer services', 'Elections', 'Democratic services', 'Information governance', 'Customer relations', 'Human resources'],
    contacts: [
      { label: 'General enquiries', phone: '01632 960100' },
      { label: 'Emergencies when we are closed', phone: '01632 960199' },
    ],
  },
];
