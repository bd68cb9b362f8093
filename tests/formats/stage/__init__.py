"""What the stage is made of: packs to look at, tools in the cache folder, the table that is printed."""
