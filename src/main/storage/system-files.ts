const systemFiles = ['.DS_Store', 'desktop.ini', 'Thumbs.db', '.localized', '.directory', 'Icon\r']

/** Whether systems put a file of this name into folders by themselves: it is nobody's. */
export const isSystemFile = (name: string): boolean => systemFiles.includes(name)
