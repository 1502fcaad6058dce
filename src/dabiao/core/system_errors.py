"""What an operating system says went wrong, in both languages."""

import errno

from dabiao.core.lang import Words, same_words

_CHINESE = {
    errno.ENOENT: "没有此文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一部分不是文件夹",
    errno.EEXIST: "文件已存在",
    errno.ENOSPC: "磁盘空间不足",
    errno.EDQUOT: "超出磁盘配额",
    errno.EROFS: "文件系统为只读",
    errno.ENAMETOOLONG: "文件名过长",
    errno.ELOOP: "链接循环",
    errno.EMFILE: "打开的文件过多",
    errno.ENFILE: "打开的文件过多",
    errno.ENOMEM: "内存不足",
    errno.EIO: "输入输出错误",
    errno.EINVAL: "路径或操作无效",
    errno.ENODEV: "没有此设备",
    errno.ENXIO: "没有此设备",
    errno.ETXTBSY: "文件正在使用",
    errno.EBUSY: "文件正在使用",
    errno.ETIMEDOUT: "超时",
    errno.ESTALE: "网络文件已失效",
}


def problem_of(error: OSError | ValueError) -> Words:
    """Why a file could not be opened, read or written.

    Args:
        error: of the system; a ValueError is what a NUL byte in a file's name gives.
    """
    if not isinstance(error, OSError):
        return Words("no file can have such a name", "文件名无效")
    english = error.strerror or type(error).__name__
    chinese = _CHINESE.get(error.errno or 0)
    return same_words(english) if chinese is None else Words(english, chinese)
