"""E-Commerce Import Guide: what U.S. Customs asks of a small business that sells online."""

__version__ = "0.1.0"
PROGRAM = f"ecomguide {__version__}"
