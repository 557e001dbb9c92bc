/** An intake, as far as this looks into it. */
export interface PlacesForVideo {
  readonly platforms: readonly string[]
  readonly platformsOther: string
  readonly assets: readonly string[]
}

const videoNamed = /video|you ?tube|tik ?tok|vimeo|twitch|film/iu

/** The platforms were chosen, and neither they nor what the business has are a place for films. */
export const showsNoVideo = ({ platforms, platformsOther, assets }: PlacesForVideo): boolean =>
  platforms.length > 0 &&
  !platforms.includes('youtube') &&
  !platforms.includes('tiktok') &&
  !(platforms.includes('other') && videoNamed.test(platformsOther)) &&
  !assets.includes('video-channel')
