"""What has changed between two submissions."""
