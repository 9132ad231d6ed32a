# For those who type make; run.py does the work and needs only Python.
.PHONY: demo test check setup
demo test check setup:
	python3 run.py $@
