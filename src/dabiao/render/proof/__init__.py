"""What lint has proven."""
