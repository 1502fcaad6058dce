"""The public interface: what ``import dabiao`` offers beside :func:`dabiao.load`."""
