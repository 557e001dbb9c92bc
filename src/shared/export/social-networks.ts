/** Networks that posts go out on. Their names read the same in every language, also with an ending: “Facebooku”. */
const networks =
  /(?<![\p{L}\p{N}])(?:facebook|instagram|linked ?in|tik ?tok|you ?tube|bluesky|pinterest|mastodon|twitter|xing|snapchat|reddit|tumblr|nextdoor|(?:threads|insta|fb|ig|x|vk)(?![\p{L}\p{N}]))/iu

/** Whether a planner of social networks can send what goes out here; older vaults say no channel, and the person chooses one. */
export const isOnNetwork = (channel: string): boolean => channel.trim() === '' || networks.test(channel)
