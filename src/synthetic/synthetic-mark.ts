/** Where an invented document says that it was found: a name that no address can ever have. */
export const SYNTHETIC_ADDRESS = 'https://synthetic.invalid/'

/** What titles of invented reports end in. */
export const SYNTHETIC_NOTICE = '虚构样例'

/** The second line of an invented document. */
export const SYNTHETIC_LINE = '本文由程序生成,内容和数据均为虚构,仅供测试,不代表任何机关。'
