import { describe, expect, it } from 'vitest'
import { sectionNumbers, type SectionNumber } from '../../shared/sections/index.ts'
import { isPublic, roleOf, roles, type Role } from './roles.ts'
import { sayingAt } from './testing/saying-at.ts'

describe('the role of a field', () => {
  it.each<[SectionNumber, string, Role]>([
    [1, 'wants', 'internal'],
    [2, 'oneLiner', 'page'],
    [2, 'spoken', 'script'],
    [3, 'coreLesson', 'page'],
    [3, 'networking', 'script'],
    [3, 'email', 'page'],
    [3, 'email.subject', 'subject'],
    [3, 'email.body', 'email'],
    [3, 'pullQuotes', 'post'],
    [4, 'promise', 'offer'],
    [4, 'mode', 'internal'],
    [5, 'discovery.question', 'script'],
    [5, 'discovery.listenFor', 'internal'],
    [5, 'objections.response', 'script'],
    [5, 'objections.objection', 'theirs'],
    [6, 'title.main', 'gift'],
    [6, 'title.why', 'internal'],
    [7, 'script', 'script'],
    [7, 'objections.objection', 'theirs'],
    [7, 'objections.where', 'internal'],
    [8, 'emails.body', 'email'],
    [8, 'emails.purpose', 'internal'],
    [8, 'emails.preview', 'preview'],
    [9, 'ads.primaryText', 'ad'],
    [9, 'ads.audience', 'targeting'],
    [9, 'targeting.interests', 'targeting'],
    [10, 'questions.answer', 'page'],
    [10, 'questions.question', 'theirs'],
    [10, 'confirmationVideo.script', 'script'],
    [11, 'blog.title', 'post'],
    [11, 'calendar', 'internal'],
    [11, 'social.story.format', 'internal'],
    [12, 'name', 'offer'],
    [13, 'intro', 'script'],
    [13, 'segments.purpose', 'internal'],
    [14, 'pillars.description', 'internal'],
    [14, 'brandVoice.say', 'page'],
    [14, 'brandVoice.avoid', 'avoid'],
    [14, 'pillars.sampleTitles', 'post'],
    [14, 'pillars.audienceQuestion', 'theirs'],
    [15, 'full', 'bio'],
    [15, 'social', 'post'],
    [16, 'emails.subject', 'subject'],
    [16, 'emails.when', 'page'],
    [16, 'textMessages.message', 'text-message'],
    [17, 'callFlow.goal', 'internal'],
    [17, 'callFlow.lines', 'script'],
  ])('of section %i, %s, is %s', (section, place, role) => {
    expect(roleOf({ section, place })).toBe(role)
  })

  it('is told by whole names: a field that only begins like another has the role of its section', () => {
    expect(roleOf({ section: 2, place: 'spokenAloud' })).toBe('page')
    expect(roleOf({ section: 9, place: 'targetingOfAds' })).toBe('ad')
  })

  it('is some role for every section, and reaches the public but for four of them', () => {
    for (const section of sectionNumbers) expect(roles).toContain(roleOf({ section, place: 'any.field' }))
    expect(roles.filter((role) => !isPublic(role))).toEqual(['targeting', 'theirs', 'internal', 'avoid'])
  })

  it('is the one under which examples of rules are tried', () => {
    expect(roles.map((role) => sayingAt(role, 'A text.').texts.map(roleOf))).toEqual(
      roles.map((role) => [role]),
    )
  })
})
