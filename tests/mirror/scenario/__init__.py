"""What the stage is made of: registries on this machine, images made by hand, the tools, what each has to do."""
